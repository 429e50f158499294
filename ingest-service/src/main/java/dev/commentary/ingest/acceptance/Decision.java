package dev.commentary.ingest.acceptance;

import dev.commentary.contract.PostEvent;
import org.jspecify.annotations.Nullable;

/** What is to be done about a post that is in order. */
public sealed interface Decision {

    /** To be published; it counts as accepted only once that is done. */
    record Accepted(PostEvent event, @Nullable String title, long fingerprint)
            implements Decision {}

    /** Nothing: this content is accepted already, as the newest revision of its post. */
    record Unchanged(String id, long revision, @Nullable String title) implements Decision {}
}
