package dev.commentary.feed.alert;

import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.DueKeys;
import dev.commentary.plumbing.state.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys of deliveries, each handed out when an attempt is due. A key may come when nothing is due
 * any more: whoever takes it looks again. Thread-safe.
 */
final class DueDeliveries implements Changes<Delivery> {

    private final DueKeys keys;

    DueDeliveries(Clock clock) {
        this.keys = new DueKeys(clock);
    }

    /** Waits for the next key; empty after that time without one. */
    Optional<String> next(Duration patience) throws InterruptedException {
        return keys.next(patience);
    }

    /** Hands the key out once more, then. */
    void again(String key, Instant at) {
        keys.put(key, at);
    }

    @Override
    public void put(String key, Delivery value, Place place) {
        @Nullable Instant at = value.nextAttemptAt();
        if (value.status() == Delivery.Status.PENDING && at != null) {
            again(key, at);
        }
    }

    @Override
    public void removed(String key) {}
}
