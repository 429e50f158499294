package dev.commentary.ingest.fetch;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room in memory for one document, from its first byte until it is parsed. Small ones find it at
 * once; of large ones few are in memory at a time, so that many at once cannot fill it. For one
 * thread, which closes it.
 */
public final class Room implements AutoCloseable {

    /** Documents beyond this are large. */
    static final int SMALL_BYTES = 1 << 20;

    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore large;
    private boolean isLarge;

    Room(Semaphore large) {
        this.large = large;
    }

    /**
     * Waits until there is room for a large document.
     *
     * @throws IOException where that does not come in time
     */
    void grow() throws IOException {
        if (isLarge) {
            return;
        }
        try {
            isLarge = large.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!isLarge) {
            throw new IOException("too many other large documents are being read");
        }
    }

    @Override
    public void close() {
        if (isLarge) {
            isLarge = false;
            large.release();
        }
    }
}
