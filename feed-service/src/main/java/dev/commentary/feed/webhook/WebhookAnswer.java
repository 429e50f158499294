package dev.commentary.feed.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver a message. */
public sealed interface WebhookAnswer {

    /** The receiver has it: any status from 200 to 299. */
    record Accepted(int status) implements WebhookAnswer {}

    /**
     * The receiver answered with another status; a redirect counts as that and is not followed.
     *
     * @param retryAfter when the receiver asks to be asked again, null where it does not say
     */
    record Declined(int status, String error, @Nullable Duration retryAfter)
            implements WebhookAnswer {}

    /** No answer: no connection, or none in time. */
    record Unreachable(String error) implements WebhookAnswer {}

    /** Trying again is useless: the receiver is gone for good, or must not be called from here. */
    record Hopeless(@Nullable Integer status, String error) implements WebhookAnswer {}
}
