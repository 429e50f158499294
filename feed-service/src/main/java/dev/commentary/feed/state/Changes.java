package dev.commentary.feed.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every change of a table, in order per key, on one thread. A throw would end nothing: it
 * is logged and the table goes on.
 */
public interface Changes<T> {

    /**
     * A value is new or replaces another.
     *
     * @param before the value so far, null where there was none
     * @param replay whether this is history, read while the table catches up at the start
     */
    void put(String key, T value, @Nullable T before, boolean replay);

    /** A value is gone. */
    void removed(String key);

    /** Tells all of them. */
    static <T> Changes<T> all(List<? extends Changes<T>> listeners) {
        List<Changes<T>> each = List.copyOf(listeners);
        return new Changes<>() {
            @Override
            public void put(String key, T value, @Nullable T before, boolean replay) {
                each.forEach(listener -> listener.put(key, value, before, replay));
            }

            @Override
            public void removed(String key) {
                each.forEach(listener -> listener.removed(key));
            }
        };
    }
}
