package dev.commentary.ingest.acceptance;

/**
 * What is wrong with one field of a submitted post.
 *
 * @param reason what is wrong and what would be right
 */
public record Fault(String field, String reason) {}
