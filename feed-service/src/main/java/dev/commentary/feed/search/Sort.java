package dev.commentary.feed.search;

import java.util.Locale;
import java.util.Optional;

/** The orders in which posts are listed. */
public enum Sort {
    /** The latest received first. */
    NEWEST,
    /** The best match first. */
    RELEVANCE,
    /** The latest published first; posts without a known date last. */
    PUBLISHED;

    /** The order in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> find(String word) {
        for (Sort sort : values()) {
            if (sort.word().equals(word)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
