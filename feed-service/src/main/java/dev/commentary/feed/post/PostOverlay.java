package dev.commentary.feed.post;

import dev.commentary.contract.EnrichedPost;

/**
 * Shows a post as it is wanted now, before Elasticsearch has it so. Thread-safe, in memory, quick.
 */
@FunctionalInterface
public interface PostOverlay {

    EnrichedPost over(EnrichedPost stored);
}
