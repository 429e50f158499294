package dev.commentary.ingest.source;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Places for the polls that are under way at the same time. Sources whose last poll failed share a
 * quarter of them, so that however many hosts hang until their time is over, those that answer find
 * a place. Thread-safe.
 */
final class PollPlaces {

    private static final int SHARE_IN_DOUBT = 4;

    private final int all;
    private final Semaphore places;
    private final Semaphore inDoubt;

    PollPlaces(int all) {
        this.all = all;
        this.places = new Semaphore(all, true);
        this.inDoubt = new Semaphore(Math.max(1, all / SHARE_IN_DOUBT), true);
    }

    /**
     * Does the work once there is a place.
     *
     * @param failed whether the last poll of the source did
     */
    <T> T take(boolean failed, Supplier<T> work) {
        return failed ? within(inDoubt, () -> within(places, work)) : within(places, work);
    }

    private static <T> T within(Semaphore some, Supplier<T> work) {
        some.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            some.release();
        }
    }

    /** Returns once no poll is under way that was when this was called. */
    void awaitFree() {
        places.acquireUninterruptibly(all);
        places.release(all);
    }
}
