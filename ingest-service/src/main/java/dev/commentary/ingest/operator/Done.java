package dev.commentary.ingest.operator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a form has just done, as the address of the list that follows tells it. */
enum Done {
    ADDED("Registered. It is asked within a moment."),
    PAUSED("Paused. It is not asked until it is resumed."),
    RESUMED("Resumed."),
    POLLED("It is asked now; what it answers shows in a moment."),
    REMOVED("Removed. Its posts stay.");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<Done> find(String value) {
        return Arrays.stream(values()).filter(done -> done.value().equals(value)).findFirst();
    }

    /** The list so filtered, saying this. */
    String on(SourceFilter filter) {
        return filter.href() + (filter.query().isEmpty() ? "?" : "&") + "done=" + value();
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
