package dev.commentary.ingest.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who posted a piece, where a site of many accounts tells no more than a link to one of them. */
record AccountLinks(Document page) {

    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?i)/(?:users?|profile?|members?|autor|author)/[^/?]+/?"
                            + "|/[\\w-]{0,30}?user[\\w-]{0,30}/?\\?\\w{1,20}=\\d+");
    private static final Pattern HOST = Pattern.compile("^\\w+://[^/?#]+");
    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_HEADING = 300;
    private static final int PROSE = 120;

    /** The account that a link between the title and the text leads to; none without a title. */
    List<String> below(@Nullable String title) {
        String wanted = title == null ? "" : TitleWords.folded(title);
        boolean below = false;
        for (Element element : page.body().getAllElements()) {
            String name = element.normalName();
            if (HEADINGS.contains(name) && !wanted.isEmpty()) {
                String heading = TitleWords.folded(ShortText.of(element, LONGEST_HEADING));
                below |= heading.contains(wanted);
            } else if (below && name.equals("p") && element.ownText().length() > PROSE) {
                return List.of();
            } else if (below && name.equals("a") && leadsToAccount(element)) {
                List<String> names = AuthorNames.in(List.of(ShortText.of(element, LONGEST_NAME)));
                if (names.size() == 1 && names.getFirst().indexOf(' ') < 0) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private boolean leadsToAccount(Element link) {
        String address = link.attr("href");
        Matcher host = HOST.matcher(address);
        boolean own = !host.find() || page.location().startsWith(host.group());
        return own && ACCOUNT.matcher(address).find() && !DateElements.isBeside(link);
    }
}
