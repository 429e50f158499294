package dev.commentary.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event's missing collection means: an empty one. Older events lack what newer ones have.
 */
final class Absent {

    private Absent() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static Map<String, String> map(@Nullable Map<String, String> given) {
        return given == null ? Map.of() : Map.copyOf(given);
    }
}
