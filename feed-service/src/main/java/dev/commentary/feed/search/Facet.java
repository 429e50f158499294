package dev.commentary.feed.search;

import java.util.Locale;
import java.util.Optional;

/** What the posts found can be counted by. */
public enum Facet {
    OUTLETS,
    TOPICS,
    AUTHORS,
    LANGUAGES,
    /** By day, month or year of the time line, as fits the span. */
    HISTOGRAM;

    /** The facet in requests and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Facet> find(String word) {
        for (Facet facet : values()) {
            if (facet.word().equals(word)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
