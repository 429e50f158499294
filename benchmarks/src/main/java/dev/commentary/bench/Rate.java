package dev.commentary.bench;

import java.time.Duration;
import java.util.Locale;

/** Posts in a time. */
record Rate(int posts, Duration time) {

    double perSecond() {
        return posts / (time.toNanos() / 1e9);
    }

    /** Such as {@code 5,123 posts/s}. */
    String text() {
        return String.format(Locale.ROOT, "%,.0f posts/s", perSecond());
    }

    /** This rate as a part of another. */
    double over(Rate other) {
        return perSecond() / other.perSecond();
    }
}
