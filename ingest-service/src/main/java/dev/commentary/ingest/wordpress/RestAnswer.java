package dev.commentary.ingest.wordpress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document from a REST API turned out to be. */
public sealed interface RestAnswer {

    /** Posts: those of a list, or the one that was asked for. */
    record Posts(List<RestPost> posts) implements RestAnswer {

        public Posts {
            posts = List.copyOf(posts);
        }
    }

    /** What the site says of itself. */
    record Site(@Nullable String name, @Nullable String home) implements RestAnswer {}

    /**
     * Neither.
     *
     * @param reason for people, with the remedy where there is one
     */
    record Refused(String reason) implements RestAnswer {}
}
