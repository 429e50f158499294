package dev.commentary.feed.alert;

import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets deliveries of this instance's share that ended long ago, once an hour. With a delivery
 * goes the memory that its post has set off its alert.
 */
final class DeliveryExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryExpiry.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 1_000;

    private final StateTable<Delivery> deliveries;
    private final DeliveryShare share;
    private final Duration kept;
    private final Clock clock;
    private Instant next = Instant.MIN;

    DeliveryExpiry(
            StateTable<Delivery> deliveries, DeliveryShare share, Duration kept, Clock clock) {
        this.deliveries = deliveries;
        this.share = share;
        this.kept = kept;
        this.clock = clock;
    }

    /** Whether it is time; says so once and then not for an hour. For one thread. */
    boolean isDue() {
        Instant now = clock.instant();
        if (now.isBefore(next) || !deliveries.isCaughtUp()) {
            return false;
        }
        next = now.plus(PAUSE);
        return true;
    }

    void sweep() {
        Instant limit = clock.instant().minus(kept);
        List<String> old =
                deliveries.all().stream()
                        .filter(d -> d.status() != Delivery.Status.PENDING)
                        .filter(d -> d.lastChangedAt().isBefore(limit))
                        .map(Delivery::id)
                        .filter(share::includes)
                        .limit(MOST_AT_ONCE)
                        .toList();
        try {
            deliveries.removeAll(old);
        } catch (KafkaException e) {
            LOG.warn("Old deliveries are kept for another hour: {}", e.getMessage());
        }
    }
}
