package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void aWeekIsHeldAgainstTheWeeksBeforeIt() {
        // Given
        Rhythm rhythm = news(Duration.ofDays(20), Duration.ofDays(15), Duration.ofDays(9), days(1));

        // When, then
        assertThat(Volume.of(rhythm, ago(days(28)), NOW))
                .hasValue(new Volume(Duration.ofDays(7), 1.0, 1));
    }

    @Test
    void aSourceThatHasFallenSilentShowsIt() {
        assertThat(Volume.of(news(days(20), days(19), days(8)), ago(days(21)), NOW))
                .hasValue(new Volume(Duration.ofDays(7), 1.5, 0));
    }

    @Test
    void aYoungSourceIsMeasuredByTheDayAndAVeryYoungOneNotAtAll() {
        assertThat(Volume.of(news(days(1).plusHours(3)), ago(days(3)), NOW))
                .hasValue(new Volume(Duration.ofDays(1), 0.5, 0));
        assertThat(Volume.of(news(Duration.ofMinutes(5)), ago(Duration.ofMinutes(90)), NOW))
                .isEmpty();
    }

    @Test
    void aBusySourceIsMeasuredByWhatIsRememberedOfIt() {
        // Given
        Rhythm everyHour =
                news(
                        IntStream.rangeClosed(0, 49)
                                .mapToObj(i -> Duration.ofHours(49L - i))
                                .toArray(Duration[]::new));

        // When, then
        assertThat(Volume.of(everyHour, ago(days(300)), NOW))
                .hasValue(new Volume(Duration.ofDays(1), 25.0, 24));
    }

    private static Rhythm news(Duration... ago) {
        List<Instant> news = IntStream.range(0, ago.length).mapToObj(i -> ago(ago[i])).toList();
        return new Rhythm(news, news.size(), Duration.ofMinutes(15), NOW);
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static Duration days(long count) {
        return Duration.ofDays(count);
    }
}
