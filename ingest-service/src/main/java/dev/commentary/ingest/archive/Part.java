package dev.commentary.ingest.archive;

/** What a paragraph is to its post. */
enum Part {
    /** Of the page's head, in front of the first post. */
    PAGE_HEAD,
    /** The author's own words in front of the title. */
    NOTE,
    TITLE,
    /** The author's own words between the title and the article. */
    NOTE_BELOW_TITLE,
    /** The article's title where the post has one of its own above the note. */
    INNER_TITLE,
    BODY,
    BYLINE,
    /** After the article and no part of it. */
    AFTERWORD,
    /** Of the page, between posts or after the last one. */
    PAGE_FOOT;

    /** What following one part with another costs; positive infinity where it cannot be. */
    static double cost(Part from, Part to) {
        return switch (from) {
            case PAGE_HEAD ->
                    switch (to) {
                        case PAGE_HEAD, NOTE -> 0;
                        case TITLE -> 2;
                        default -> IMPOSSIBLE;
                    };
            case NOTE ->
                    switch (to) {
                        case NOTE -> 0.5;
                        case TITLE -> 0;
                        default -> IMPOSSIBLE;
                    };
            case TITLE ->
                    switch (to) {
                        case BODY -> 0;
                        case NOTE_BELOW_TITLE -> 2;
                        default -> IMPOSSIBLE;
                    };
            case NOTE_BELOW_TITLE ->
                    switch (to) {
                        case NOTE_BELOW_TITLE -> 0.5;
                        case BODY -> 0;
                        case INNER_TITLE -> 1;
                        default -> IMPOSSIBLE;
                    };
            case INNER_TITLE -> to == BODY ? 0 : IMPOSSIBLE;
            case BODY ->
                    switch (to) {
                        case BODY, BYLINE -> 0;
                        case AFTERWORD -> 1;
                        case NOTE -> 6;
                        case TITLE -> 9;
                        case PAGE_FOOT -> 6;
                        default -> IMPOSSIBLE;
                    };
            case BYLINE, AFTERWORD ->
                    switch (to) {
                        case BYLINE -> 1;
                        case AFTERWORD, NOTE -> 0;
                        case TITLE -> 9;
                        case PAGE_FOOT -> 2;
                        default -> IMPOSSIBLE;
                    };
            case PAGE_FOOT ->
                    switch (to) {
                        case PAGE_FOOT -> 0.5;
                        case NOTE -> 1;
                        case TITLE -> 9;
                        default -> IMPOSSIBLE;
                    };
        };
    }

    static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    /** What beginning a page with it costs; positive infinity where none begins so. */
    double costAsFirst() {
        return switch (this) {
            case PAGE_HEAD, NOTE -> 0;
            case TITLE -> 2;
            default -> IMPOSSIBLE;
        };
    }

    /** Whether a page may end with it. */
    boolean canBeLast() {
        return this == BODY || this == BYLINE || this == AFTERWORD || this == PAGE_FOOT;
    }

    /** Whether a new post begins where this part follows the other. */
    boolean startsPostAfter(Part before) {
        return (this == NOTE && before != NOTE) || (this == TITLE && before != NOTE);
    }
}
