package dev.commentary.ingest.source;

import dev.commentary.contract.ReceivedPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was found, or something else that can be a source.
 *
 * @param format for people
 * @param entries how many it has
 * @param registered whether it is a source already
 * @param newest its first posts, as they would be published
 */
record FoundFeed(
        String address,
        SourceKind kind,
        String format,
        @Nullable String title,
        int entries,
        boolean registered,
        List<ReceivedPost> newest) {}
