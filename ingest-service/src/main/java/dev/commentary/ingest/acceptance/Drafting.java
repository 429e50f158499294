package dev.commentary.ingest.acceptance;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.html.HtmlPost;
import dev.commentary.ingest.html.HtmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of a submission. What the caller says goes before what its html declares. A pure
 * function.
 */
public final class Drafting {

    private static final String NOWHERE = "";

    private Drafting() {}

    /** The draft, or why there can be none. */
    public static Parsed of(PostSubmission given) {
        Optional<Lane> lane = lane(given.lane());
        if (given.lane() != null && lane.isEmpty()) {
            return Refused.of("lane", "is 'live' or 'backfill', not '" + given.lane() + "'");
        }
        @Nullable List<String> authors = authors(given);
        if (authors == null) {
            return Refused.of("authors", "is a list of names; one of its entries is null");
        }
        if (given.html() == null) {
            return given.body() == null
                    ? Refused.of("body", "is needed, or html")
                    : new Parsed.Post(plain(given, given.body(), authors), lane.orElse(null));
        }
        HtmlPost page = HtmlReader.read(given.html(), given.url() == null ? NOWHERE : given.url());
        return new Parsed.Post(withPage(given, authors, page), lane.orElse(null));
    }

    private static Draft plain(PostSubmission given, String body, List<String> authors) {
        return Draft.builder(body)
                .named(given.source(), given.externalId(), given.url())
                .texts(given.note(), given.title(), null)
                .authors(authors)
                .outlet(given.outlet(), null)
                .published(given.publishedAt(), "declared")
                .updatedAt(given.updatedAt())
                .language(given.language())
                .build();
    }

    private static Draft withPage(PostSubmission given, List<String> authors, HtmlPost page) {
        boolean dateIsGiven = given.publishedAt() != null;
        return Draft.builder(either(given.body(), page.body(), ""))
                .named(
                        given.source(),
                        given.externalId(),
                        given.url() == null ? page.url() : given.url())
                .texts(given.note(), given.title() == null ? page.title() : given.title(), null)
                .authors(authors.isEmpty() ? page.authors() : authors)
                .outlet(given.outlet(), page.siteName())
                .published(
                        dateIsGiven ? given.publishedAt() : page.publishedAt(),
                        dateIsGiven ? "declared" : "html")
                .dates(page.dates())
                .updatedAt(given.updatedAt() == null ? page.updatedAt() : given.updatedAt())
                .language(given.language() == null ? page.language() : given.language())
                .declared(page.declared())
                .build();
    }

    private static @Nullable List<String> authors(PostSubmission given) {
        if (given.authors() == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(given.authors().size());
        for (@Nullable String name : given.authors()) {
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names;
    }

    private static Optional<Lane> lane(@Nullable String name) {
        for (Lane lane : Lane.values()) {
            if (lane.value().equals(name)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }

    private static String either(@Nullable String first, @Nullable String second, String last) {
        return first != null ? first : second != null ? second : last;
    }
}
