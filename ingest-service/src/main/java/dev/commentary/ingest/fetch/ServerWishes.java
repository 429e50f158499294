package dev.commentary.ingest.fetch;

import dev.commentary.plumbing.outbound.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/**
 * When a server wants to be asked again. What is not written as it should be is as if it were not
 * there; nothing is more than a day.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, Cache-Control</a>
 */
final class ServerWishes {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private final Clock clock;

    ServerWishes(Clock clock) {
        this.clock = clock;
    }

    /** {@code Retry-After}. */
    Duration retryAfter(HttpMessage answer) {
        return RetryAfter.read(value(answer, "Retry-After").orElse(null), clock.instant())
                .orElse(Duration.ZERO);
    }

    /** {@code max-age} of {@code Cache-Control}. */
    Duration freshFor(HttpMessage answer) {
        String value = value(answer, "Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        Matcher age = MAX_AGE.matcher(value);
        boolean free = value.contains("no-cache") || value.contains("no-store");
        return !free && age.find()
                ? atMostADay(Duration.ofSeconds(Long.parseLong(age.group(1))))
                : Duration.ZERO;
    }

    static Optional<String> value(HttpMessage answer, String name) {
        @Nullable Header header = answer.getFirstHeader(name);
        @Nullable String value = header == null ? null : header.getValue();
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Duration atMostADay(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
