package dev.commentary.feed.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a histogram of counts by day or month: bars as wide as fits the span, none left out. */
final class Timeline {

    private static final long MOST_BARS = 92;

    /** How wide a bar is. */
    enum Interval {
        DAY("1d", ChronoUnit.DAYS),
        MONTH("1M", ChronoUnit.MONTHS),
        YEAR("1y", ChronoUnit.YEARS);

        private final String word;
        private final ChronoUnit unit;

        Interval(String word, ChronoUnit unit) {
            this.word = word;
            this.unit = unit;
        }

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }

    private Timeline() {}

    /** The finest interval that shows all of these months without crowding. */
    static Interval fitting(SortedMap<LocalDate, Long> byMonth) {
        if (byMonth.isEmpty()) {
            return Interval.DAY;
        }
        long months = ChronoUnit.MONTHS.between(byMonth.firstKey(), byMonth.lastKey()) + 1;
        if (months <= 3) {
            return Interval.DAY;
        }
        return months <= MOST_BARS ? Interval.MONTH : Interval.YEAR;
    }

    /** The bars from the first count to the last. */
    static Facets.Histogram of(SortedMap<LocalDate, Long> counts, Interval interval) {
        SortedMap<LocalDate, Long> merged = new TreeMap<>();
        counts.forEach((day, count) -> merged.merge(interval.startOf(day), count, Long::sum));
        List<Facets.Bar> bars = new ArrayList<>();
        if (!merged.isEmpty()) {
            LocalDate last = merged.lastKey();
            for (LocalDate day = merged.firstKey();
                    !day.isAfter(last);
                    day = day.plus(1, interval.unit)) {
                bars.add(new Facets.Bar(startOf(day), merged.getOrDefault(day, 0L)));
            }
        }
        return new Facets.Histogram(interval.word, bars);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
