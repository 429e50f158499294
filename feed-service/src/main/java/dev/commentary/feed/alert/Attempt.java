package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param httpStatus what the receiver answered; null without an answer
 * @param error why it failed; null where it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attempt(
        Instant at, long durationMillis, @Nullable Integer httpStatus, @Nullable String error) {}
