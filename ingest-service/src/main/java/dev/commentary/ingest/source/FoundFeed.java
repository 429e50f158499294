package dev.commentary.ingest.source;

import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed to choose, with a preview.
 *
 * @param registered whether it is a source already
 * @param newest titles of its first entries
 */
record FoundFeed(
        String address,
        String format,
        @Nullable String title,
        int entries,
        boolean registered,
        List<String> newest) {

    private static final int SHOWN = 3;

    static FoundFeed of(String address, Feed feed, boolean registered) {
        List<String> newest =
                feed.entries().stream()
                        .map(FeedEntry::title)
                        .filter(Objects::nonNull)
                        .limit(SHOWN)
                        .toList();
        return new FoundFeed(
                address, feed.format(), feed.title(), feed.entries().size(), registered, newest);
    }
}
