package dev.commentary.enrich.date;

import dev.commentary.contract.PublishedTag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date as precise as it was written: nothing is filled in. */
sealed interface PartialDate {

    /** ISO 8601. */
    String value();

    String precision();

    /** The first day that can be meant. */
    LocalDate earliest();

    /** The last day that can be meant. */
    LocalDate latest();

    /** A point in time: a date and a time of day whose zone was written too. */
    record Moment(OffsetDateTime time) implements PartialDate {

        Instant instant() {
            return time.toInstant();
        }

        /** In the zone in which it was written, so that the publisher's day can be seen. */
        @Override
        public String value() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }

        @Override
        public String precision() {
            return PublishedTag.INSTANT;
        }

        @Override
        public LocalDate earliest() {
            return time.toLocalDate();
        }

        @Override
        public LocalDate latest() {
            return earliest();
        }
    }

    record Day(LocalDate day) implements PartialDate {
        @Override
        public String value() {
            return day.toString();
        }

        @Override
        public String precision() {
            return PublishedTag.DAY;
        }

        @Override
        public LocalDate earliest() {
            return day;
        }

        @Override
        public LocalDate latest() {
            return day;
        }
    }

    record Month(YearMonth month) implements PartialDate {
        @Override
        public String value() {
            return month.toString();
        }

        @Override
        public String precision() {
            return PublishedTag.MONTH;
        }

        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }
    }

    record WholeYear(int year) implements PartialDate {
        @Override
        public String value() {
            return String.format(Locale.ROOT, "%04d", year);
        }

        @Override
        public String precision() {
            return PublishedTag.YEAR;
        }

        @Override
        public LocalDate earliest() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate latest() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** The day, the month or the year, by what is known; null where there is no such day. */
    static @Nullable PartialDate of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 0 || month > 12) {
            return null;
        }
        if (month == 0) {
            return new WholeYear(year);
        }
        YearMonth whole = YearMonth.of(year, month);
        if (day == 0) {
            return new Month(whole);
        }
        return whole.isValidDay(day) ? new Day(whole.atDay(day)) : null;
    }
}
