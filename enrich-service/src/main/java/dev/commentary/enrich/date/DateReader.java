package dev.commentary.enrich.date;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people and programs write them. Immutable and thread-safe.
 *
 * <p>Knows ISO 8601, RFC 822 and 1123, the formats of logs and databases, and the loose forms of
 * print in the languages of {@link DateWords}. A day without its year is no date.
 */
final class DateReader {

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d{2}");

    /** In a field only: elsewhere three numbers are rarely a date. */
    private static final Pattern SPACED =
            Pattern.compile("\\d{1,2} \\d{1,2} \\d{4}|\\d{4} \\d{1,2} \\d{1,2}");

    private static final int LONGEST_FIELD = 200;

    private final List<DateForm> forms;

    DateReader(DateWords words) {
        forms = DateForm.all(words);
    }

    /** The date that a field for dates holds: also a bare year, or seconds since 1970. */
    Optional<WrittenDate> readField(String field, DayOrder order) {
        String head = field.substring(0, Math.min(field.length(), LONGEST_FIELD));
        String text = head.strip();
        int offset = head.indexOf(text);
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant =
                    text.length() == 13
                            ? Instant.ofEpochMilli(number)
                            : Instant.ofEpochSecond(number);
            return Optional.of(
                    new WrittenDate(
                            new PartialDate.Moment(instant.atOffset(ZoneOffset.UTC)),
                            offset,
                            offset + text.length()));
        }
        if (YEAR.matcher(text).matches()) {
            PartialDate year = new PartialDate.WholeYear(Integer.parseInt(text));
            return Optional.of(new WrittenDate(year, offset, offset + text.length()));
        }
        String numbers = SPACED.matcher(text).matches() ? text.replace(' ', '/') : text;
        return first(numbers, order).map(date -> date.movedBy(offset));
    }

    /** The first date in a text. */
    Optional<WrittenDate> first(String text, DayOrder order) {
        WrittenDate first = null;
        for (DateForm form : forms) {
            Matcher match = form.pattern().matcher(text);
            while (match.find() && (first == null || match.start() < first.start())) {
                PartialDate date = form.reading().read(match, order);
                if (date != null) {
                    first = new WrittenDate(date, match.start(), match.end());
                    break;
                }
            }
        }
        return Optional.ofNullable(first).map(date -> ClockTime.following(text, date));
    }
}
