package dev.commentary.feed.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, DAY",
        "2026-09-01, 2026-11-01, DAY",
        "2026-08-01, 2026-11-01, MONTH",
        "2019-05-01, 2026-11-01, MONTH",
        "2009-01-01, 2026-11-01, YEAR"
    })
    void bars_are_as_fine_as_the_span_allows(
            LocalDate first, LocalDate last, Timeline.Interval expected) {
        assertThat(Timeline.fitting(counts(first, last))).isEqualTo(expected);
    }

    @Test
    void days_without_posts_have_a_bar_too() {
        // When
        Facets.Histogram days =
                Timeline.of(
                        counts(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-03-02")),
                        Timeline.Interval.DAY);
        // Then
        assertThat(days.interval()).isEqualTo("1d");
        assertThat(days.bars()).extracting(Facets.Bar::count).containsExactly(1L, 0L, 0L, 1L);
        assertThat(days.bars().getFirst().from()).isEqualTo(Instant.parse("2026-02-27T00:00:00Z"));
    }

    @Test
    void months_add_up_to_years() {
        // Given
        SortedMap<LocalDate, Long> months =
                counts(LocalDate.parse("2025-02-01"), LocalDate.parse("2026-03-01"));
        months.put(LocalDate.parse("2025-07-01"), 4L);
        // When, then
        assertThat(Timeline.of(months, Timeline.Interval.YEAR).bars())
                .extracting(Facets.Bar::count)
                .containsExactly(5L, 1L);
    }

    @Test
    void nothing_found_makes_no_bars() {
        assertThat(Timeline.of(new TreeMap<>(), Timeline.fitting(new TreeMap<>())).bars())
                .isEmpty();
    }

    private static SortedMap<LocalDate, Long> counts(LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        counts.put(first, 1L);
        counts.put(last, 1L);
        return counts;
    }
}
