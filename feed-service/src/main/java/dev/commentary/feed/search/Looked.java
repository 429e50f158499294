package dev.commentary.feed.search;

import dev.commentary.contract.EnrichedPost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of looking for one post. */
public sealed interface Looked {

    record Found(EnrichedPost post) implements Looked {}

    /** It was taken back. */
    record Withdrawn(@Nullable Instant at) implements Looked {}

    /** Nobody ever published it here. */
    record Unknown() implements Looked {}

    /** Elasticsearch does not answer, or not now. */
    record Unavailable(String reason) implements Looked {}
}
