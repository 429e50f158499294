package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a tag, as it came in.
 *
 * @param kind {@code outlet}, {@code topic} or {@code published}
 * @param value an outlet's id or name, a topic's code or label, a date
 * @param role of an outlet; needed only where one is added
 * @param action {@code add}, {@code remove} or {@code confirm}
 * @param unlisted whether an outlet that no list has is to be added under this very name
 */
record Question(String kind, String value, @Nullable String role, String action, boolean unlisted) {

    static final Set<String> KINDS =
            Set.of(Correction.OUTLET, Correction.TOPIC, Correction.PUBLISHED);
    static final Set<String> ACTIONS =
            Set.of(Correction.ADD, Correction.REMOVE, Correction.CONFIRM);

    boolean adds() {
        return action.equals(Correction.ADD);
    }
}
