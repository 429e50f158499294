package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When the text of a feed's entry is taken from its page. */
public enum FullText {
    NEVER,
    /** Where the feed has no more than a summary. */
    IF_SHORT,
    ALWAYS;

    /** The word in JSON. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #value()} wrote.
     *
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static FullText of(String value) {
        for (FullText when : values()) {
            if (when.value().equals(value)) {
                return when;
            }
        }
        throw new IllegalArgumentException(
                "is 'never', 'if-short' or 'always', not '" + value + "'");
    }
}
