package dev.commentary.ingest.source;

import dev.commentary.ingest.websub.Subscription;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A poll of a feed that a hub announces. A pure function of what was known and found. */
record PushedPoll(
        Subscription subscription,
        SourceState before,
        SourceState after,
        boolean news,
        Instant now) {

    private static final Duration BACKUP = Duration.ofHours(4);
    private static final Duration PUSH_COUNTS = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** Whether the poll found what no push announced though the hub had said that it would. */
    boolean missedPost() {
        return counts()
                && news
                && !isAnnounced()
                && !before.isFirst()
                && subscription.at().isBefore(polledAt(before));
    }

    /** The state with the next poll as seldom as the pushes allow. */
    SourceState settled() {
        if (!counts()) {
            return after;
        }
        // A push may come before the feed itself shows the post, or while it is being read.
        if (isAnnounced() && (!news || subscription.lastPush().isAfter(polledAt(after)))) {
            return after.due(now.plus(LOOK_AGAIN));
        }
        Instant backup = now.plus(BACKUP);
        Instant renewal = subscription.renewAt();
        Instant seldom = backup.isBefore(renewal) ? backup : renewal;
        return seldom.isAfter(after.rhythm().nextPollAt()) ? after.due(seldom) : after;
    }

    private boolean counts() {
        return subscription.isLive(now) && after.condition().failure() == null;
    }

    private boolean isAnnounced() {
        return subscription.lastPush().plus(PUSH_COUNTS).isAfter(now);
    }

    private static Instant polledAt(SourceState state) {
        @Nullable Instant at = state.condition().polledAt();
        return at == null ? Instant.EPOCH : at;
    }
}
