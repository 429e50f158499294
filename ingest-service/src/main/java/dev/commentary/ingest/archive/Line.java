package dev.commentary.ingest.archive;

/**
 * One paragraph of a page, as the page prints it.
 *
 * @param text without white space at its ends, inner white space as single spaces
 * @param start first code unit in the text of the page
 * @param end the code unit after the last one
 * @param mark what the page's markup says of it
 */
public record Line(String text, int start, int end, Mark mark) {

    /** What markup can tell of a paragraph; plain text tells nothing. */
    public enum Mark {
        NONE,
        /** A heading inside a post. */
        HEADING,
        /** The first paragraph of what the page marks as a post of its own. */
        POST_START,
        /** The heading with which the page opens a post. */
        POST_HEADING,
        /** A caption of a picture. */
        CAPTION
    }

    boolean opensPost() {
        return mark == Mark.POST_START || mark == Mark.POST_HEADING;
    }

    boolean isHeading() {
        return mark == Mark.HEADING || mark == Mark.POST_HEADING;
    }
}
