package dev.commentary.feed.query;

/** A piece of a user's query. */
sealed interface Token {

    /** The index of its first character in the query. */
    int start();

    record Words(int start, String text) implements Token {}

    record Tag(int start, FilterField field, String value) implements Token {}

    /** Words on both sides must stand close together. */
    record Near(int start, int between) implements Token {}

    record Symbol(int start, Kind kind) implements Token {}

    /** The signs and words that join other pieces. */
    enum Kind {
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
