package dev.commentary.feed.webhook;

import java.time.Duration;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After} where it says seconds. */
final class RetryAfter {

    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    static @Nullable Duration of(HttpMessage response) {
        @Nullable Header header = response.getFirstHeader("Retry-After");
        return header == null ? null : seconds(header.getValue().strip());
    }

    private static @Nullable Duration seconds(String value) {
        boolean isNumber =
                !value.isEmpty()
                        && value.length() <= MOST_DIGITS
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
