package dev.commentary.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was found.
 *
 * @param format such as {@code RSS 2.0}, {@code Atom 1.0} or {@code JSON Feed 1.1}
 * @param title as plain text
 * @param description as plain text
 * @param links its relations to other addresses, absolute where the feed's own address is known
 * @param language as written
 * @param updated as written
 * @param warnings what was wrong with it and did not keep it from being read, for people
 */
public record Feed(
        String format,
        @Nullable String title,
        @Nullable String description,
        List<Link> links,
        List<String> authors,
        @Nullable String language,
        @Nullable String updated,
        List<FeedEntry> entries,
        List<String> warnings) {

    /**
     * An address with what it is to the feed or entry.
     *
     * @param rel {@code alternate} for the page, {@code self} for the feed, {@code hub} for WebSub
     */
    public record Link(String rel, String href, @Nullable String type) {}

    public Feed {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /** The page that the feed belongs to. */
    public Optional<String> page() {
        return first("alternate");
    }

    /** The first address of a relation. */
    public Optional<String> first(String rel) {
        return links.stream().filter(l -> l.rel().equals(rel)).map(Link::href).findFirst();
    }
}
