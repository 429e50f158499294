package dev.commentary.feed.post;

/**
 * A stretch of text that is to stand out.
 *
 * @param start first UTF-16 code unit
 * @param end the code unit after the last one
 */
public record Mark(int start, int end) {}
