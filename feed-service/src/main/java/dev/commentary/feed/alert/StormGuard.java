package dev.commentary.feed.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each alert be set off so many times in a minute and no more. For one thread. It starts anew
 * with the process.
 */
final class StormGuard {

    private final int mostPerMinute;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant minute = Instant.MIN;

    StormGuard(int mostPerMinute) {
        this.mostPerMinute = mostPerMinute;
    }

    /** Whether one more may go out now. */
    boolean admits(String alertId, Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            counts.clear();
        }
        return counts.merge(alertId, 1, Integer::sum) <= mostPerMinute;
    }
}
