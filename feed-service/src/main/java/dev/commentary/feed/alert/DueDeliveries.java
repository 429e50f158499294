package dev.commentary.feed.alert;

import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keys of deliveries, each handed out when an attempt is due. A key may come when nothing is due
 * any more: whoever takes it looks again. Thread-safe.
 */
final class DueDeliveries implements Changes<Delivery> {

    private record Due(String key, Instant at, Clock clock) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), at));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private final DelayQueue<Due> queue = new DelayQueue<>();
    private final Clock clock;

    DueDeliveries(Clock clock) {
        this.clock = clock;
    }

    /** Waits for the next key; empty after that time without one. */
    Optional<String> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
                .map(Due::key);
    }

    /** Hands the key out once more, then. */
    void again(String key, Instant at) {
        queue.put(new Due(key, at, clock));
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
