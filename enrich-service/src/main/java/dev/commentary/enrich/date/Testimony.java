package dev.commentary.enrich.date;

import dev.commentary.contract.Evidence;
import java.time.LocalDate;
import java.util.Set;

/**
 * What one place says about the day of publishing.
 *
 * @param otherDays that the same words may mean as well: read with day and month swapped, or in
 *     another zone than UTC
 * @param weight of this place among others
 * @param evidence the words
 */
record Testimony(
        PartialDate date,
        Set<LocalDate> otherDays,
        Source source,
        double weight,
        Evidence evidence) {

    Testimony {
        otherDays = Set.copyOf(otherDays);
    }

    /** The same, with a part of its weight. */
    Testimony weighing(double part) {
        return new Testimony(date, otherDays, source, weight * part, evidence);
    }

    boolean isExact() {
        return date.earliest().equals(date.latest());
    }

    LocalDate day() {
        return date.earliest();
    }

    /** Whether it fits a day, if it names only the month or the year. */
    boolean spans(LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }
}
