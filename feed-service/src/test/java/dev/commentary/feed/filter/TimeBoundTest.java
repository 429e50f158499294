package dev.commentary.feed.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2024-02-28, 2024-02-28T00:00:00Z, 2024-02-29T00:00:00Z",
        "2024-02-28T10:00:00+01:00, 2024-02-28T09:00:00Z, 2024-02-28T09:00:00Z"
    })
    void a_bound_covers_all_that_it_names(String text, Instant start, Instant end) {
        assertThat(TimeBound.read(text)).contains(new TimeBound(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13", "2026-02-30", "20260230", "2026-11-23T10:00"})
    void what_is_no_date_is_no_bound(String text) {
        assertThat(TimeBound.read(text)).isEmpty();
    }
}
