package dev.commentary.ingest.source;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one poll at a time through to a host, and a pause between two. Hosts share 256 places, so
 * two may wait for each other for no reason. Thread-safe.
 */
final class HostTurns {

    private static final int PLACES = 256;

    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock();
        private long freeAtNanos = System.nanoTime();
    }

    private final Place[] places = new Place[PLACES];
    private final Duration pause;

    HostTurns(Duration pause) {
        this.pause = pause;
        for (int i = 0; i < PLACES; i++) {
            places[i] = new Place();
        }
    }

    /** Does the work when it is the host's turn. */
    void take(String host, Runnable work) throws InterruptedException {
        Place place = places[Math.floorMod(host.hashCode(), PLACES)];
        place.lock.lockInterruptibly();
        try {
            long wait = place.freeAtNanos - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            work.run();
        } finally {
            place.freeAtNanos = System.nanoTime() + pause.toNanos();
            place.lock.unlock();
        }
    }
}
