package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What stands at the address of a source. */
public enum SourceKind {
    /** RSS, Atom, CDF or JSON Feed. */
    FEED,
    /** The REST API of WordPress. */
    WORDPRESS,
    /** A sitemap, plain or of news, or an index of them. */
    SITEMAP,
    /** A page of links to pieces. */
    LISTING,
    /** A folder of files, on a disk that ingest-service can see. */
    FOLDER;

    /** The kind in JSON. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #value()} wrote.
     *
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static SourceKind of(String value) {
        for (SourceKind kind : values()) {
            if (kind.value().equals(value)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "is 'feed', 'wordpress', 'sitemap', 'listing' or 'folder', not '" + value + "'");
    }
}
