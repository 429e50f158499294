package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;
import static dev.commentary.ingest.html.TitleWords.line;
import static dev.commentary.ingest.html.TitleWords.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The title of the piece as its reader sees it: the heading that the page's own titles agree with,
 * a main one before others, or its only main heading, or else what the page declares without the
 * name of the site.
 */
final class PageTitle {

    private static final String NAMED =
            "[itemprop=headline], .entry-title, .post-title, .article-title, .article__title, .headline,"
                    + " h1.title, h2.title, .contentheading, .blog-title-post";
    private static final int MOST_NAMED = 60;

    private final Document page;
    private final MetaTags tags;
    private final LinkedData data;
    private final TitleParts parts;
    private final Headings headings;

    PageTitle(Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        this.page = page;
        this.tags = tags;
        this.data = data;
        this.parts = TitleParts.of(page.location(), siteName);
        this.headings = Headings.of(page, parts);
    }

    @Nullable String text() {
        List<String> given = given();
        Optional<String> within = headings.firstWithin(given);
        return within.filter(headings::isMain)
                .or(() -> agreedHeading(given))
                .or(() -> within)
                .or(() -> headings.onlyMain().map(shown -> shorter(shown, given)))
                .or(this::namedHeading)
                .orElseGet(() -> given.isEmpty() ? null : parts.withoutSite(given.getFirst()));
    }

    /** What the page declares, the clearest first. */
    private List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, data.text("headline"));
        add(given, tags.first(List.of("og:title")));
        add(given, tags.first(List.of("twitter:title", "dc.title", "title")));
        @Nullable Element title = page.selectFirst("title:not(svg title)");
        add(given, title == null ? null : title.text());
        given.removeIf(one -> same(one, parts.siteName()));
        given.sort((a, b) -> Boolean.compare(TitleWords.isCut(a), TitleWords.isCut(b)));
        return given;
    }

    private static void add(List<String> titles, @Nullable String title) {
        String plain = title == null ? "" : line(Parser.unescapeEntities(title, false));
        if (!plain.isEmpty()) {
            titles.add(plain.substring(0, Math.min(plain.length(), Headings.LONGEST)));
        }
    }

    /** The only main heading, if it says most of what a given title says. */
    private Optional<String> agreedHeading(List<String> given) {
        return headings.onlyMain()
                .filter(shown ->
                        given.stream()
                                .map(parts::withoutSite)
                                .anyMatch(title -> TitleWords.agree(shown, title)));
    }

    /** The one element that calls itself the title of the piece. */
    private Optional<String> namedHeading() {
        List<String> named =
                page.select(NAMED).stream()
                        .limit(MOST_NAMED)
                        .filter(heading -> !ShortText.of(heading, Headings.LONGEST).isEmpty())
                        .filter(heading -> !DateElements.isBeside(heading))
                        .map(Headings::withoutKicker)
                        .filter(headings::canBeTitle)
                        .distinct()
                        .limit(2)
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** A given title that a heading begins with and goes on from. */
    private String shorter(String shown, List<String> given) {
        return given.stream()
                .map(parts::withoutSite)
                .filter(title -> folded(shown).startsWith(folded(title) + " "))
                .findFirst()
                .orElse(shown);
    }
}
