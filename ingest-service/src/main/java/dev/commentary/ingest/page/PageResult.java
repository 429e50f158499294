package dev.commentary.ingest.page;

import dev.commentary.ingest.html.HtmlPost;

/** What became of the page of a post. */
public sealed interface PageResult {

    /** It was read; whether it holds a text is another question. */
    record Read(HtmlPost post) implements PageResult {}

    /**
     * It will not be had by asking again: forbidden, gone, or no page.
     *
     * @param reason in plain words
     */
    record Refused(String reason) implements PageResult {}

    /**
     * It was not to be had this time.
     *
     * @param reason in plain words
     */
    record Unreachable(String reason) implements PageResult {}
}
