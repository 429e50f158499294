package dev.commentary.feed.query;

import java.util.List;

/** The names of the fields that queries look at, the same in Elasticsearch and in memory. */
public final class PostFields {

    public static final String TITLE = "title";
    public static final String NOTE = "note";
    public static final String BODY = "body";
    public static final String POSTSCRIPT = "postscript";

    /** {@code id} of outlets that carried or aired the post, {@code role:id} of all outlets. */
    public static final String OUTLET_KEYS = "outletKeys";

    /** Codes of the topics and of their broader ones. */
    public static final String TOPIC_CODES = "topicCodes";

    /** Names of the authors, in lower case. */
    public static final String AUTHOR_NAMES = "authorNames";

    public static final String LANGUAGE_CODE = "languageCode";

    /** The fields in which words are looked for. */
    public static final List<String> TEXT = List.of(TITLE, NOTE, BODY, POSTSCRIPT);

    private PostFields() {}
}
