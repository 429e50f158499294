package dev.commentary.plumbing.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120,PT2M",
        "' 7 ',PT7S",
        "'Thu, 01 Jan 2026 00:05:00 GMT',PT5M",
        "'Wed, 31 Dec 2025 00:00:00 GMT',PT0S",
        "99999999,PT24H"
    })
    void secondsAndDatesAreReadUpToADay(String value, Duration expected) {
        assertThat(RetryAfter.read(value, NOW)).contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999"})
    void anythingElseIsAsIfItWereNotThere(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
