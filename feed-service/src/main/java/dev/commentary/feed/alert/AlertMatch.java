package dev.commentary.feed.alert;

import dev.commentary.feed.interest.Interest;
import org.jspecify.annotations.Nullable;

/**
 * An alert whose subscriber must be told of a post.
 *
 * @param interest the topic of interest that the post belongs to; null where the alert has a filter
 */
record AlertMatch(Alert alert, @Nullable Interest interest, Why why) {}
