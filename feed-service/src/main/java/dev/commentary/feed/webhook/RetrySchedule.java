package dev.commentary.feed.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * When a failed delivery is tried again: after {@code first}, then after {@code factor} times as
 * long each time, but never longer than {@code longest}.
 *
 * @param attempts how many in all, the first one included
 */
public record RetrySchedule(int attempts, Duration first, int factor, Duration longest) {

    public RetrySchedule {
        if (attempts < 1 || factor < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "needs attempts and factor of 1 or more, and longest no shorter than first");
        }
    }

    /**
     * The pause before the next attempt.
     *
     * @param made attempts made so far, 1 or more
     * @return empty where no further attempt follows
     */
    public Optional<Duration> pauseAfter(int made) {
        if (made >= attempts) {
            return Optional.empty();
        }
        Duration pause = first;
        for (int i = 1; i < made && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
