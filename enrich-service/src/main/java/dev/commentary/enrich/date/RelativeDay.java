package dev.commentary.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that an author's note names by the day on which it was written: "yesterday's Example
 * Courier", "in Sunday's Example Herald". Only what runs in front of a name is meant, and only in
 * the note: in prose a wrong date is worse than none.
 */
final class RelativeDay {

    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(?i:(yesterday|today)|(?:last )?((?:mon|tues|wednes|thurs|fri|satur|sun)day))"
                            + "[’']s (?:the )?\\p{Lu}");

    private RelativeDay() {}

    /**
     * The first such day in a note.
     *
     * @param written the day on which the note was written
     */
    static Optional<WrittenDate> find(@Nullable String note, LocalDate written) {
        if (note == null) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(note);
        if (!words.find()) {
            return Optional.empty();
        }
        int group = words.group(1) == null ? 2 : 1;
        PartialDate day = new PartialDate.Day(day(words.group(group), written));
        return Optional.of(new WrittenDate(day, words.start(), words.end(group)));
    }

    private static LocalDate day(String word, LocalDate written) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "YESTERDAY" -> written.minusDays(1);
            case "TODAY" -> written;
            case String weekday ->
                    written.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(weekday)));
        };
    }
}
