package dev.commentary.plumbing.state;

import java.util.List;

/**
 * Hears of every change of a table, in order per key, on one thread. A throw would end nothing: it
 * is logged and the table goes on.
 */
public interface Changes<T> {

    /**
     * A value is new or replaces another.
     *
     * @param place grows with every change within its partition
     */
    void put(String key, T value, Place place);

    /** A value is gone; whom that does not concern need not listen. */
    default void removed(String key) {}

    /** Tells all of them. */
    static <T> Changes<T> all(List<? extends Changes<T>> listeners) {
        List<Changes<T>> each = List.copyOf(listeners);
        return new Changes<>() {
            @Override
            public void put(String key, T value, Place place) {
                each.forEach(listener -> listener.put(key, value, place));
            }

            @Override
            public void removed(String key) {
                each.forEach(listener -> listener.removed(key));
            }
        };
    }
}
