package dev.commentary.ingest.imports;

/** What a file of posts is. */
public enum Format {
    /** A page of a press archive, as plain text: several posts run together. */
    ARCHIVE_TEXT("archive-text"),
    /** A page of a press archive, as HTML. */
    ARCHIVE_HTML("archive-html"),
    /** One piece, as plain text. */
    TEXT("text"),
    /** One piece, as HTML. */
    HTML("html"),
    /** What WordPress exports: WordPress eXtended RSS. */
    WORDPRESS("wordpress"),
    /** RSS, Atom or RDF. */
    FEED("feed"),
    JSON_FEED("json-feed"),
    /** A line for each post, as {@code POST /v1/posts/batch} takes it. */
    NDJSON("ndjson");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The format's name in answers. */
    public String label() {
        return label;
    }
}
