package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;

/**
 * How a post is written on a stream. Equal formats write equal text, so that each post is written
 * once however many readers get it. Thread-safe.
 */
public interface EventFormat {

    /** The data of the post's event, one line or several. */
    String write(EnrichedPost post);
}
