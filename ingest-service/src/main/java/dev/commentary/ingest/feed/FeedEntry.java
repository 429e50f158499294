package dev.commentary.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param id what the publisher knows it by: guid, atom:id, rdf:about
 * @param link its page, absolute where the feed's own address is known
 * @param title as plain text
 * @param summary as HTML
 * @param content the whole text where the feed has it, as HTML
 * @param published as written
 * @param updated as written
 * @param language as written
 * @param origin the feed that it was taken over from; null where it is the feed's own
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String content,
        List<String> authors,
        @Nullable String published,
        @Nullable String updated,
        List<String> categories,
        @Nullable String language,
        @Nullable Origin origin) {

    /** The feed that an entry was taken over from. */
    public record Origin(@Nullable String title, @Nullable String address) {}

    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The fullest text, as HTML; empty where there is none. */
    public String text() {
        if (content != null && (summary == null || content.length() >= summary.length())) {
            return content;
        }
        return summary == null ? "" : summary;
    }
}
