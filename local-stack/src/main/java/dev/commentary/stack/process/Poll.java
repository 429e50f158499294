package dev.commentary.stack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what cannot be listened to, such as another process that gets ready. */
public final class Poll {

    private static final Duration STEP = Duration.ofMillis(50);

    private Poll() {}

    /**
     * Asks until the answer is yes or the time is over or the thread is interrupted (it stays
     * marked as interrupted); returns the last answer.
     */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
