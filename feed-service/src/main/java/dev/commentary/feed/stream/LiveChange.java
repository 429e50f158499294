package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;

/** What readers of the live stream are told. */
public sealed interface LiveChange {

    /** A new post, or a new revision of one. */
    record Shown(EnrichedPost post) implements LiveChange {}

    /** A post is no more. */
    record Withdrawn(String id) implements LiveChange {}

    /** The bytes are no event: index-service sets them aside, and readers are told nothing. */
    record Unreadable() implements LiveChange {}
}
