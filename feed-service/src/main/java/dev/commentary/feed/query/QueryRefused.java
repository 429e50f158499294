package dev.commentary.feed.query;

/** Ends the reading of a query at its first fault; never leaves the package. */
final class QueryRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final String reason;

    QueryRefused(int index, String reason) {
        super(reason, null, false, false);
        this.index = index;
        this.reason = reason;
    }

    Parsed.Refused outcome() {
        return new Parsed.Refused(index + 1, reason);
    }
}
