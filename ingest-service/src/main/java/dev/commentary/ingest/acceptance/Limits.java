package dev.commentary.ingest.acceptance;

/**
 * How long the fields of a post may be, in UTF-16 code units.
 *
 * @param bodyLength body, also when it was extracted from html
 * @param noteLength note and postscript
 * @param lineLength any field of one line
 * @param urlLength url
 * @param authors number of authors
 */
public record Limits(int bodyLength, int noteLength, int lineLength, int urlLength, int authors) {

    /** What a post of any sensible kind keeps to. */
    public static Limits usual() {
        return new Limits(1 << 20, 1 << 16, 2_000, 2_048, 100);
    }
}
