package dev.commentary.index.consume;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Pause {

    /** Returns after the time, or early, with the interrupt kept, where somebody interrupts. */
    void pause(Duration length);

    /** Sleeps. */
    static void sleep(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
