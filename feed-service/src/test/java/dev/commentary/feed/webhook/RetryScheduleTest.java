package dev.commentary.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void pausesGrowUpToTheLongest() {
        // Given
        RetrySchedule schedule =
                new RetrySchedule(8, Duration.ofSeconds(10), 6, Duration.ofHours(4));

        // Then
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(schedule::pauseAfter))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(10)),
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(6)),
                        Optional.of(Duration.ofMinutes(36)),
                        Optional.of(Duration.ofMinutes(216)),
                        Optional.of(Duration.ofHours(4)),
                        Optional.of(Duration.ofHours(4)),
                        Optional.empty());
    }

    @Test
    void neverOverflows() {
        // Given
        RetrySchedule schedule =
                new RetrySchedule(10_000, Duration.ofSeconds(1), 1_000, Duration.ofHours(1));

        // Then
        assertThat(schedule.pauseAfter(9_999)).contains(Duration.ofHours(1));
    }

    @Test
    void refusesToBeNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySchedule(0, Duration.ZERO, 2, Duration.ZERO));
    }
}
