package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;
import static dev.commentary.ingest.html.TitleWords.line;
import static dev.commentary.ingest.html.TitleWords.same;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headings that a reader of a page sees, without those of the site. */
record Headings(List<Element> elements, TitleParts titles) {

    private static final String RANKS = "h1, h2, h3";
    private static final Pattern KICKER =
            Pattern.compile(
                    "(?i)kicker|overline|topline|dachzeile|roof|section|label|pre-?(?:title|head)|rubrik|categor|spitzmarke|eyebrow|supertitle|strapline|ueberzeile|subject");
    private static final Pattern OF_SITE =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:site-?(?:title|name|description)|screen-reader-text|sr-only|assistive-text|visually-?hidden|text-hide|logo\\w*|breadcrumb\\S*)(?:$|[\\s_-])");
    private static final int MOST_PARTS = 5;
    private static final int MOST_HEADINGS = 60;
    private static final int SHORT_TITLE = 8;
    static final int LONGEST = 300;

    static Headings of(Document page, TitleParts titles) {
        return new Headings(
                page.select(RANKS).stream()
                        .limit(MOST_HEADINGS)
                        .filter(heading -> !isOfSite(heading))
                        .filter(heading -> !ShortText.of(heading, LONGEST).isEmpty())
                        .toList(),
                titles);
    }

    /** A heading of the site, or one that nobody sees. */
    private static boolean isOfSite(Element heading) {
        return OF_SITE.matcher(heading.className() + " " + heading.id()).find()
                || heading.selectFirst("a[rel=home]") != null;
    }

    /** Of the given titles the first that a heading agrees with, as that heading writes it. */
    Optional<String> firstWithin(List<String> given) {
        return given.stream().map(this::within).flatMap(Optional::stream).findFirst();
    }

    /** The heading that is a title but for the site's name and the like; the longest of several. */
    private Optional<String> within(String title) {
        if (TitleWords.isCut(title)) {
            return goingOn(TitleWords.withoutDots(title));
        }
        String whole = " " + folded(title) + " ";
        String best = "";
        for (String shown : elements.stream().flatMap(Headings::parts).toList()) {
            String key = folded(shown);
            boolean within =
                    key.length() >= SHORT_TITLE
                            ? whole.contains(" " + key + " ")
                            : whole.equals(" " + key + " ") || TitleParts.isWholePart(title, key);
            if (within
                    && !key.isEmpty()
                    && !same(shown, titles.siteName())
                    && shown.length() > best.length()) {
                best = shown;
            }
        }
        boolean much = folded(best).length() * 3 >= folded(titles.withoutSite(title)).length();
        return best.isEmpty() || !much ? Optional.empty() : Optional.of(best);
    }

    /** The heading that goes on where a title was cut off. */
    private Optional<String> goingOn(String title) {
        String begin = folded(title);
        return elements.stream()
                .map(Headings::withoutKicker)
                .filter(shown -> !begin.isEmpty() && folded(shown).startsWith(begin))
                .findFirst();
    }

    /** A heading as a whole, and what of it stands in elements of its own or outside of them. */
    private static Stream<String> parts(Element heading) {
        return Stream.concat(
                        Stream.of(withoutKicker(heading), heading.ownText()),
                        heading.children().stream().limit(MOST_PARTS).map(Element::text))
                .map(TitleWords::line)
                .filter(text -> !text.isEmpty());
    }

    /** Without the small line above a title, where that is an element in the heading. */
    static String withoutKicker(Element heading) {
        String whole = line(heading.text());
        String rest = whole;
        for (Element part : heading.select("[class]")) {
            String kicker = line(part.text());
            if (KICKER.matcher(part.className()).find()
                    && kicker.length() < rest.length()
                    && rest.startsWith(kicker)) {
                rest = rest.substring(kicker.length()).replaceFirst("^[\\s:|–-]+", "");
            }
        }
        String own = line(heading.ownText());
        List<Element> parts = heading.children().stream().filter(Element::hasText).toList();
        boolean leading =
                !parts.isEmpty()
                        && parts.size() <= 2
                        && whole.startsWith(line(parts.getFirst().text()));
        boolean goesOn = !own.isEmpty() && Character.isLowerCase(own.codePointAt(0));
        boolean kicked = leading && !goesOn && own.length() > whole.length() / 2;
        return rest.equals(whole) && kicked ? own : rest;
    }

    /** Whether a text is a main heading or a part of one. */
    boolean isMain(String shown) {
        return elements.stream()
                .filter(heading -> heading.normalName().equals("h1"))
                .flatMap(Headings::parts)
                .anyMatch(shown::equals);
    }

    /** The one heading of the first rank, unless it is the site's name. */
    Optional<String> onlyMain() {
        List<String> main =
                elements.stream()
                        .filter(heading -> heading.normalName().equals("h1"))
                        .filter(heading -> heading.closest("nav, footer, aside") == null)
                        .map(Headings::withoutKicker)
                        .filter(this::canBeTitle)
                        .distinct()
                        .limit(2)
                        .toList();
        return main.size() == 1 ? Optional.of(main.getFirst()) : Optional.empty();
    }

    boolean canBeTitle(String text) {
        return folded(text).length() >= SHORT_TITLE
                && text.length() <= LONGEST
                && !same(text, titles.siteName());
    }
}
