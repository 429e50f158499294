package dev.commentary.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How measured times are spread; at least one is needed. */
record Spread(List<Duration> sorted) {

    Spread {
        List<Duration> copy = new ArrayList<>(sorted);
        Collections.sort(copy);
        sorted = List.copyOf(copy);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** The time that this percentage of all did not exceed (nearest rank). */
    Duration percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** Median, 99th percentile and maximum, in milliseconds. */
    String text() {
        return String.format(
                Locale.ROOT,
                "p50 %s, p99 %s, max %s (%d posts)",
                millis(percentile(50)),
                millis(percentile(99)),
                millis(sorted.getLast()),
                sorted.size());
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
