package dev.commentary.ingest.archive;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 code unit
 * @param end the code unit after the last one
 */
public record Span(int start, int end) {}
