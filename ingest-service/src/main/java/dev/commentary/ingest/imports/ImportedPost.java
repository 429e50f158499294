package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.archive.Span;
import org.jspecify.annotations.Nullable;

/**
 * One post of a file.
 *
 * @param title for the reader of the import's answer
 * @param span of an archive page as text: where the post stands in it
 */
public record ImportedPost(Parsed parsed, @Nullable String title, @Nullable Span span) {}
