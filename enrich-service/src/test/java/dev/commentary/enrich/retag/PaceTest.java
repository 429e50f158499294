package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private final LiveTraffic live = new LiveTraffic();
    private long restedNanos;
    private int glances;

    @ParameterizedTest
    @CsvSource({"0.25, 300", "0.5, 100", "1, 0"})
    void work_is_followed_by_as_much_rest_as_the_share_asks(double share, long restMillis)
            throws InterruptedException {
        // Given
        Pace pace = pace(share);
        // When
        for (int i = 0; i < 1_000; i++) {
            pace.worked(Duration.ofNanos(100_000).toNanos());
        }
        // Then
        assertThat(Duration.ofNanos(restedNanos))
                .isBetween(
                        Duration.ofMillis(restMillis - Math.min(restMillis, 5)),
                        Duration.ofMillis(restMillis));
    }

    @Test
    void it_waits_while_live_posts_are_tagged() throws InterruptedException {
        // Given
        live.begin();
        // When
        pace(1).worked(1);
        // Then
        assertThat(glances).isEqualTo(3);
        assertThat(live.isBusy()).isFalse();
    }

    private Pace pace(double share) {
        return new Pace(
                share,
                live,
                () -> false,
                (time, unit) -> {
                    restedNanos += unit.toNanos(time);
                    if (++glances == 3 && live.isBusy()) {
                        live.end();
                    }
                    return false;
                });
    }
}
