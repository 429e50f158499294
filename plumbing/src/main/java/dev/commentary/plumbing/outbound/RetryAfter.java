package dev.commentary.plumbing.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a server wants to be left alone: the header {@code Retry-After}, in seconds or as a
 * date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</a>
 */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /**
     * Reads the header's value.
     *
     * @return a day at most; empty where the server says nothing, or nothing that can be read
     */
    public static Optional<Duration> read(@Nullable String value, Instant now) {
        if (value == null) {
            return Optional.empty();
        }
        String stripped = value.strip();
        if (SECONDS.matcher(stripped).matches()) {
            return Optional.of(capped(Duration.ofSeconds(Long.parseLong(stripped))));
        }
        try {
            ZonedDateTime date =
                    ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(capped(Duration.between(now, date.toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration capped(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
