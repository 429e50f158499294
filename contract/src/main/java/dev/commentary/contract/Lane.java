package dev.commentary.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The way a post travels: what happens now, or history. The lanes are separate Kafka topics, so
 * that an import of any size neither delays a live post nor alerts anybody.
 */
public enum Lane {
    LIVE,
    BACKFILL;

    /** The lane in JSON: {@code live} or {@code backfill}. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #value()} wrote.
     *
     * @throws IllegalArgumentException for any other word, naming the two that are known
     */
    @JsonCreator
    public static Lane of(String value) {
        for (Lane lane : values()) {
            if (lane.value().equals(value)) {
                return lane;
            }
        }
        throw new IllegalArgumentException("lane is 'live' or 'backfill', not '" + value + "'");
    }
}
