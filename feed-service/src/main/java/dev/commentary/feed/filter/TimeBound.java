package dev.commentary.feed.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A moment, day, month or year in ISO 8601 as the bound of a time span; days are those of UTC.
 *
 * @param start the first moment of it
 * @param end the first moment after it
 */
record TimeBound(Instant start, Instant end) {

    // The length tells the precision: 2026, 2026-11 or 2026-11-23.
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Reads a bound; empty for what is none. */
    static Optional<TimeBound> read(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR ->
                                of(
                                        Year.parse(text).atDay(1),
                                        Year.parse(text).plusYears(1).atDay(1));
                        case MONTH -> ofMonth(YearMonth.parse(text));
                        case DAY -> of(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                        default -> ofMoment(OffsetDateTime.parse(text).toInstant());
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TimeBound ofMonth(YearMonth month) {
        return of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static TimeBound of(LocalDate first, LocalDate after) {
        return new TimeBound(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static TimeBound ofMoment(Instant moment) {
        return new TimeBound(moment, moment);
    }
}
