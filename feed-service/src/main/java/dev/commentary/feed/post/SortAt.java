package dev.commentary.feed.post;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PublicationTime;
import java.time.Instant;

/**
 * The moment that a post belongs to on a time line: when it was published, or else received; never
 * later than it was received. The same rule as the index's field {@code sortAt}.
 */
public final class SortAt {

    private SortAt() {}

    public static Instant of(EnrichedPost post) {
        Instant receivedAt = post.receivedAt();
        return PublicationTime.of(post.published())
                .filter(published -> published.isBefore(receivedAt))
                .orElse(receivedAt);
    }
}
