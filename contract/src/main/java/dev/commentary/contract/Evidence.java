package dev.commentary.contract;

/**
 * The words that caused a tag.
 *
 * @param field the field of the post: {@code title}, {@code note}, {@code body}, {@code
 *     postscript}, {@code url}, {@code outlet}, {@code siteName}, {@code publishedAt}, {@code
 *     dates[0]} and so on, {@code language}
 * @param start first UTF-16 code unit of the words in the field's value
 * @param end the code unit after the last one
 */
public record Evidence(String field, Integer start, Integer end) {}
