package dev.commentary.plumbing.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;

/** How far a topic has been read, and who waits for more of it. Thread-safe. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Integer, Long> next = new HashMap<>();
    private Map<Integer, Long> end = Map.of();
    private long endsAsked = 1;
    private long endsTold;
    private long endsReached;

    /** Forgets that the end has been reached: reading begins again after a pause. */
    void restart() {
        lock.lock();
        try {
            endsAsked++;
            endsTold = 0;
            endsReached = 0;
        } finally {
            lock.unlock();
        }
    }

    /** The offset to read next in a partition. */
    long next(int partition) {
        lock.lock();
        try {
            return next.getOrDefault(partition, 0L);
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for the end and nobody has looked up yet where it is. */
    boolean endIsAwaited() {
        lock.lock();
        try {
            return endsTold < endsAsked && endsTold == endsReached;
        } finally {
            lock.unlock();
        }
    }

    /** Tells where the topic ends now. */
    void setEnd(Map<Integer, Long> ends) {
        lock.lock();
        try {
            end = Map.copyOf(ends);
            endsTold = endsAsked;
        } finally {
            lock.unlock();
        }
    }

    /** Tells which offsets are next. */
    void advance(Map<Integer, Long> positions) {
        lock.lock();
        try {
            next.putAll(positions);
            if (end.entrySet().stream()
                    .allMatch(e -> next.getOrDefault(e.getKey(), 0L) >= e.getValue())) {
                endsReached = endsTold;
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the end has been reached once at least. */
    boolean isCaughtUp() {
        lock.lock();
        try {
            return endsReached > 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all is read that the topic held at the time of the call.
     *
     * @param wake makes the reading thread look up where the end is
     */
    void awaitEnd(Duration patience, Runnable wake) {
        lock.lock();
        try {
            long asked = ++endsAsked;
            wake.run();
            await(() -> endsReached >= asked, patience);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a record has been read. */
    void awaitPast(int partition, long offset, Duration patience) {
        lock.lock();
        try {
            await(() -> next.getOrDefault(partition, 0L) > offset, patience);
        } finally {
            lock.unlock();
        }
    }

    private void await(BooleanSupplier reached, Duration patience) {
        long nanos = patience.toNanos();
        try {
            while (!reached.getAsBoolean()) {
                if (nanos <= 0) {
                    throw new KafkaException(
                            "not read back within "
                                    + TimeUnit.NANOSECONDS.toSeconds(patience.toNanos())
                                    + " s");
                }
                nanos = moved.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading back", e);
        }
    }
}
