package dev.commentary.plumbing.http;

/**
 * What is wrong with one field.
 *
 * @param reason for the caller's eyes: what is wrong and what would be right
 */
public record FieldError(String field, String reason) {}
