package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;

/** What readers of the live stream are told. */
public sealed interface LiveChange {

    /** A new post, or a new revision of one. */
    record Shown(EnrichedPost post) implements LiveChange {}

    /** A post is no more. */
    record Withdrawn(String id) implements LiveChange {}
}
