package dev.commentary.enrich.retag;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps the work of one thread to a share of a core, and lets live posts go first: as long as some
 * are being tagged it waits. For one thread.
 */
final class Pace {

    /** Waits; answers whether it is time to end. */
    interface Wait {
        boolean await(long time, TimeUnit unit) throws InterruptedException;
    }

    /** Shorter rests than this are put together. */
    private static final Duration REST = Duration.ofMillis(5);

    private static final Duration GLANCE = Duration.ofMillis(2);

    private final double restPerWork;
    private final LiveTraffic live;
    private final BooleanSupplier ended;
    private final Wait wait;
    private long owedNanos;

    /**
     * A pace.
     *
     * @param share of a core, above 0 and at most 1
     * @param ended tells that there is no need to wait any more
     */
    Pace(double share, LiveTraffic live, BooleanSupplier ended, Wait wait) {
        this.restPerWork = (1 - share) / share;
        this.live = live;
        this.ended = ended;
        this.wait = wait;
    }

    /** After some work: rests for as long as the share asks, and while live posts are tagged. */
    void worked(long nanos) throws InterruptedException {
        owedNanos += (long) (nanos * restPerWork);
        if (owedNanos >= REST.toNanos()) {
            long rest = owedNanos;
            owedNanos = 0;
            var _ = wait.await(rest, TimeUnit.NANOSECONDS);
        }
        while (live.isBusy() && !ended.getAsBoolean()) {
            var _ = wait.await(GLANCE.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
