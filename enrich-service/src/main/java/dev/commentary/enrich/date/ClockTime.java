package dev.commentary.enrich.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day behind a date. Only with its zone does it make the date a moment; the letters of
 * a zone count where RFC 822 or European usage gives them one meaning.
 */
final class ClockTime {

    private static final String ZONE =
            "(?:\\s*\\(?(Z|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}|[A-Z]{2,4})\\b\\)?)?";

    private static final Pattern EXTENDED =
            Pattern.compile(
                    "[\\s,|·•–—-]{0,3}(?:T|at |um |à |a las |om )?\\s?(\\d{1,2})[:.h](\\d{2})"
                            + "(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s?([AaPp]\\.?[Mm]\\b\\.?)?"
                            + ZONE);

    private static final Pattern BASIC =
            Pattern.compile("T(\\d{2})(\\d{2})(\\d{2})?()()(Z|[+-]\\d{4})?");

    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("Z", "Z"),
                    Map.entry("UT", "Z"),
                    Map.entry("UTC", "Z"),
                    Map.entry("GMT", "Z"),
                    Map.entry("WET", "Z"),
                    Map.entry("BST", "+01:00"),
                    Map.entry("CET", "+01:00"),
                    Map.entry("CEST", "+02:00"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("CST", "-06:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PDT", "-07:00"));

    private ClockTime() {}

    /** The date itself, or the moment and its end where a time with a zone follows. */
    static WrittenDate following(String text, WrittenDate date) {
        if (!(date.date() instanceof PartialDate.Day(LocalDate day))) {
            return date;
        }
        for (Pattern pattern : new Pattern[] {EXTENDED, BASIC}) {
            Matcher time = pattern.matcher(text).region(date.end(), text.length());
            if (time.lookingAt()) {
                PartialDate.Moment moment = momentOf(day, time);
                PartialDate known = moment == null ? date.date() : moment;
                return new WrittenDate(known, date.start(), time.end());
            }
        }
        return date;
    }

    private static PartialDate.@Nullable Moment momentOf(LocalDate day, MatchResult time) {
        ZoneOffset zone = zoneOf(time.group(6));
        LocalTime clock = timeOf(time);
        if (zone == null || clock == null) {
            return null;
        }
        return new PartialDate.Moment(OffsetDateTime.of(day, clock, zone));
    }

    private static @Nullable LocalTime timeOf(MatchResult time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(5);
        if (half != null && !half.isEmpty()) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String fraction = time.group(4);
        int nanos =
                fraction == null || fraction.isEmpty()
                        ? 0
                        : Integer.parseInt((fraction + "000000000").substring(0, 9));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        try {
            return LocalTime.of(hour, Integer.parseInt(time.group(2)), second, nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable ZoneOffset zoneOf(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String offset = written.replaceFirst("^(?:UTC|GMT)(?=[+-])", "");
        try {
            return ZoneOffset.of(ZONES.getOrDefault(offset, offset));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
