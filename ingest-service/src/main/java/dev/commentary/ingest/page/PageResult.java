package dev.commentary.ingest.page;

import dev.commentary.ingest.html.HtmlPost;
import java.time.Duration;

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
     * @param retryAfter how long the server asks to be left alone; zero where it does not ask
     * @param isTry false where the page itself was not asked for
     */
    record Unreachable(String reason, Duration retryAfter, boolean isTry) implements PageResult {

        Unreachable(String reason) {
            this(reason, Duration.ZERO, true);
        }
    }
}
