package dev.commentary.feed.interest;

import java.time.Instant;

/**
 * A post that belongs to a topic told by examples, as it is stored under {@code interest:post}.
 *
 * @param receivedAt of the post
 */
record Match(String interest, String post, Instant receivedAt, Double confidence) {

    private static final char JOINT = ':';

    static String key(String interest, String post) {
        return interest + JOINT + post;
    }

    String key() {
        return key(interest, post);
    }

    /** The interest and the post of a key; empty strings where it is none. */
    static String interestOf(String key) {
        return key.substring(0, Math.max(0, key.indexOf(JOINT)));
    }

    static String postOf(String key) {
        return key.substring(key.indexOf(JOINT) + 1);
    }
}
