package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final HostTurns turns = new HostTurns(Duration.ZERO);

    @Test
    void aPauseThatAHostAsksForHoldsWhenATurnWithinATurnEnds() throws InterruptedException {
        // Given
        Duration wish = Duration.ofMillis(300);

        // When
        turns.take("a", AT_ONCE, () -> AT_ONCE, () -> take("a", wish));
        long before = System.nanoTime();
        take("a", AT_ONCE);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void whoeverWantsABusyHostIsTurnedAwayInTimeAndOthersAreNotHeldUp() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> busy =
                CompletableFuture.supplyAsync(() ->
                        take(
                                "a",
                                () -> {
                                    begun.countDown();
                                    return await(end);
                                }));
        begun.await();

        // Then
        assertThat(turns.take("a", Duration.ofMillis(10), () -> AT_ONCE, () -> true)).isEmpty();
        assertThat(turns.take("b", AT_ONCE, () -> AT_ONCE, () -> true)).contains(true);
        end.countDown();
        assertThat(busy.get()).isTrue();
    }

    private boolean take(String host, Duration wish) {
        try {
            return turns.take(host, HostTurns.FOR_EVER, () -> wish, () -> true).orElse(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean take(String host, java.util.function.Supplier<Boolean> work) {
        try {
            return turns.take(host, HostTurns.FOR_EVER, () -> AT_ONCE, work).orElse(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
