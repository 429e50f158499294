package dev.commentary.ingest.source;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one poll at a time through to a host, and a pause between two. Thread-safe. */
final class HostTurns {

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

        private boolean isOver() {
            return users == 0 && freeAtNanos <= System.nanoTime();
        }
    }

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Duration pause;

    HostTurns(Duration pause) {
        this.pause = pause;
    }

    /** Does the work when it is the host's turn. */
    void take(String host, Runnable work) throws InterruptedException {
        Turn turn =
                turns.compute(host, (_, known) -> (known == null ? new Turn() : known).joined());
        try {
            turn.lock.lockInterruptibly();
            try {
                await(turn);
                work.run();
            } finally {
                turn.freeAtNanos = System.nanoTime() + pause.toNanos();
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
