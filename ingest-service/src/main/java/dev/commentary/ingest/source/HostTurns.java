package dev.commentary.ingest.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one request at a time through to a host, and a pause between two. Whoever has the turn may
 * take it again. Thread-safe.
 */
final class HostTurns {

    static final Duration FOR_EVER = Duration.ofDays(1);
    private static final int MANY = 1_024;

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long freeAtNanos = System.nanoTime();
        private int users;

        private Turn joined() {
            users++;
            return this;
        }

        private Turn left() {
            users--;
            return this;
        }

        /** Whoever took the turn within another's may have asked for a longer pause. */
        private void restFor(Duration rest) {
            long end = System.nanoTime() + rest.toNanos();
            freeAtNanos = end - freeAtNanos > 0 ? end : freeAtNanos;
        }

        private boolean isOver() {
            return users == 0 && freeAtNanos <= System.nanoTime();
        }
    }

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Duration pause;

    HostTurns(Duration pause) {
        this.pause = pause;
    }

    /**
     * Does the work when it is the host's turn; empty where that does not come in time, so that two
     * who each want the other's host cannot wait for ever.
     *
     * @param wish the pause that the host asks for, as known after the work; the usual one where it
     *     is shorter
     */
    <T> Optional<T> take(String host, Duration patience, Supplier<Duration> wish, Supplier<T> work)
            throws InterruptedException {
        Turn turn =
                turns.compute(host, (_, known) -> (known == null ? new Turn() : known).joined());
        try {
            if (!turn.lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                await(turn);
                return Optional.of(work.get());
            } finally {
                turn.restFor(wish.get());
                turn.restFor(pause);
                turn.lock.unlock();
            }
        } finally {
            turns.computeIfPresent(host, (_, known) -> known.left());
            forgetSome();
        }
    }

    private static void await(Turn turn) throws InterruptedException {
        long wait = turn.freeAtNanos - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
    }

    /** Nobody waits for a host whose pause is over: it is as good as new. */
    private void forgetSome() {
        if (turns.size() > MANY) {
            turns.keySet()
                    .forEach(host ->
                            turns.computeIfPresent(host, (_, turn) -> turn.isOver() ? null : turn));
        }
    }
}
