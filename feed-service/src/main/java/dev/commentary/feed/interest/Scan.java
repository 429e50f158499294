package dev.commentary.feed.interest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for the older posts of a topic is, as it is stored.
 *
 * @param looked how many posts were looked at
 * @param found how many of these belong to the topic
 * @param total how many there are to look at
 * @param says what is in the way; null where nothing is
 */
record Scan(
        String interest,
        State state,
        Long looked,
        Long found,
        Long total,
        Instant startedAt,
        Instant updatedAt,
        @Nullable String says) {

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,

        /** The archive did not answer for too long, or the process ended: to be asked for again. */
        INTERRUPTED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Scan begun(String interest, long total, Instant now) {
        return new Scan(interest, State.RUNNING, 0L, 0L, total, now, now, null);
    }

    Scan further(long more, long moreFound, Instant now) {
        return new Scan(
                interest, state, looked + more, found + moreFound, total, startedAt, now, null);
    }

    Scan ended(State how, Instant now, @Nullable String why) {
        return new Scan(interest, how, looked, found, total, startedAt, now, why);
    }
}
