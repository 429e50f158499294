package dev.commentary.feed.correction;

import dev.commentary.contract.PostCorrections;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a correction. */
sealed interface Answer {

    /** It is kept, and the post is published with it. */
    record Done(PostCorrections corrections) implements Answer {}

    /** It cannot be made as it was asked for. */
    record Refused(String field, String reason) implements Answer {}

    /** There is no such post. */
    record Unknown() implements Answer {}

    /** The post was taken back, and its tags with it. */
    record Withdrawn(@Nullable Instant at) implements Answer {}

    /** There is no number left for a further tagging of this revision. */
    record Exhausted() implements Answer {}

    /** Elasticsearch does not answer, or not now. */
    record Unavailable(String reason) implements Answer {}
}
