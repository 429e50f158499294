package dev.commentary.contract;

import java.util.Locale;

/** Why something was rejected. */
public enum Reason {
    /** Neither JSON nor complete. */
    MALFORMED,
    /** No type header, or one of no event of ours. */
    UNKNOWN_TYPE,
    /** A major version that this build does not read. */
    UNKNOWN_VERSION,
    /** The tagging of the post failed. */
    NOT_ENRICHABLE,
    /** Elasticsearch refused the document. */
    REFUSED_BY_INDEX;

    /** The reason in headers and metrics, such as {@code unknown-type}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
