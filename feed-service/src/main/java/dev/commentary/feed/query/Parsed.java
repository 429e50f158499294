package dev.commentary.feed.query;

/** What became of reading a user's query. */
public sealed interface Parsed {

    /** It is one. */
    record Query(QueryNode node) implements Parsed {}

    /**
     * It is none, or too much.
     *
     * @param position the character at fault, the first is 1
     * @param reason what is wrong and what would be right, without the position
     */
    record Refused(int position, String reason) implements Parsed {

        /** The reason with its place, for people. */
        public String message() {
            return "at character " + position + ": " + reason;
        }
    }
}
