package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollPlacesTest {

    private static final int ALL = 8;

    private final PollPlaces places = new PollPlaces(ALL);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void manyThatFailedAndHangLeavePlacesToTheOthers() {
        // Given
        for (int i = 0; i < 3 * ALL; i++) {
            hang(true);
        }
        await().until(() -> hanging.get() == 2);

        // When
        String answer = places.take(false, () -> "answer");

        // Then
        assertThat(answer).isEqualTo("answer");
        assertThat(hanging).hasValue(2);
    }

    @Test
    void noMoreThanAllAreUnderWayAtATime() throws InterruptedException {
        // Given
        for (int i = 0; i < 2 * ALL; i++) {
            hang(i % 2 == 0);
        }
        await().until(() -> hanging.get() == ALL);

        // When
        Thread waiting = Thread.ofVirtual().start(places::awaitFree);

        // Then
        assertThat(waiting.join(Duration.ofMillis(50))).isFalse();
        assertThat(hanging).hasValue(ALL);
        over.countDown();
        waiting.join();
    }

    private void hang(boolean failed) {
        threads.add(
                Thread.ofVirtual()
                        .start(() ->
                                places.take(
                                        failed,
                                        () -> {
                                            hanging.incrementAndGet();
                                            return awaitEnd();
                                        })));
    }

    private boolean awaitEnd() {
        try {
            return over.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
