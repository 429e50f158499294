package dev.commentary.plumbing.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Keys of a table, each handed out when it is due. A key may come when nothing is due any more:
 * whoever takes it looks again. Thread-safe.
 */
public final class DueKeys {

    private record Due(String key, Instant at, Clock clock) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), at));
        }

        @Override
        public int compareTo(Delayed other) {
            return other instanceof Due(_, Instant then, _)
                    ? at.compareTo(then)
                    : Long.compare(
                            getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private final DelayQueue<Due> queue = new DelayQueue<>();
    private final Clock clock;

    public DueKeys(Clock clock) {
        this.clock = clock;
    }

    /** Hands the key out once more, then. */
    public void put(String key, Instant at) {
        queue.put(new Due(key, at, clock));
    }

    /** Waits for the next key; empty after that time without one. */
    public Optional<String> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
                .map(Due::key);
    }
}
