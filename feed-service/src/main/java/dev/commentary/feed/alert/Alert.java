package dev.commentary.feed.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told of posts.
 *
 * @param interest the id of a topic of interest; null where there is a filter
 * @param filter which posts; null where there is an interest
 * @param createdAt it tells of posts that came after this only
 */
record Alert(
        String id,
        String name,
        @Nullable String interest,
        @Nullable AlertFilter filter,
        Channel channel,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether whoever knows the other alert's secret knows this one's. */
    boolean sharesSecretWith(Alert other) {
        return !(channel instanceof Channel.Webhook mine)
                || (other.channel() instanceof Channel.Webhook theirs
                        && mine.salt().equals(theirs.salt()));
    }
}
