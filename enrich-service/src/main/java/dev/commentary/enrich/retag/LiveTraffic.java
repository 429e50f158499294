package dev.commentary.enrich.retag;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether live posts are being tagged at the moment. Thread-safe. */
public final class LiveTraffic {

    private final AtomicInteger batches = new AtomicInteger();

    /** A batch of live posts begins. */
    public void begin() {
        batches.incrementAndGet();
    }

    /** A batch of live posts is done, well or not. */
    public void end() {
        batches.decrementAndGet();
    }

    boolean isBusy() {
        return batches.get() > 0;
    }
}
