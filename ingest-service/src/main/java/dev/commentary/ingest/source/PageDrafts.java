package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.html.HtmlPost;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Posts of what a list says of them and what their pages say. Pure functions. */
final class PageDrafts {

    private static final int LEAST_PIECE = 250;
    private static final double MUCH_MORE = 1.2;
    private static final double LEAST_SHARED = 0.6;
    private static final int LEAST_WORD = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{" + LEAST_WORD + ",}");

    private PageDrafts() {}

    /**
     * An entry with the text of its page. Where that is hardly more, or another text, such as a
     * notice about cookies or a way to subscribe, the entry stays as it is.
     */
    static Draft completed(Draft entry, HtmlPost page) {
        String known = entry.body() + " " + (entry.title() == null ? "" : entry.title());
        boolean whole =
                page.body().length() > entry.body().length() * MUCH_MORE
                        && shared(known, page.title() + " " + page.body()) >= LEAST_SHARED;
        return whole ? merged(entry, page) : entry;
    }

    /** The post of a page that was only listed; empty where the page is no piece. */
    static Optional<Draft> made(Draft listed, HtmlPost page) {
        boolean piece =
                page.body().length() >= LEAST_PIECE
                        && (page.title() != null || listed.title() != null);
        return piece ? Optional.of(merged(listed, page)) : Optional.empty();
    }

    /** What the list declares comes before what the page does; the dates of both stay visible. */
    private static Draft merged(Draft listed, HtmlPost page) {
        boolean dated = listed.publishedAt() != null;
        return Draft.builder(page.body())
                .named(listed.source(), listed.externalId(), listed.url())
                .texts(null, first(listed.title(), page.title()), null)
                .authors(listed.authors().isEmpty() ? page.authors() : listed.authors())
                .outlet(listed.outlet(), first(listed.siteName(), page.siteName()))
                .published(first(listed.publishedAt(), page.publishedAt()), dated ? "feed" : "html")
                .dates(page.dates())
                .updatedAt(first(listed.updatedAt(), page.updatedAt()))
                .language(first(listed.language(), page.language()))
                .declared(page.declared())
                .build();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** The share of the different words of one text that another has too. */
    private static double shared(String text, String other) {
        Set<String> words = words(text);
        int all = words.size();
        words.retainAll(words(other));
        return all == 0 ? 1 : (double) words.size() / all;
    }

    private static Set<String> words(String text) {
        List<String> words =
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(word -> word.group())
                        .toList();
        return new HashSet<>(words);
    }
}
