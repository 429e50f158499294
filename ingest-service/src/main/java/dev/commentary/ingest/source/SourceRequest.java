package dev.commentary.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A source as a caller sends it; everything may be missing.
 *
 * @param outlet that carries all of its posts, by name
 */
public record SourceRequest(
        @Nullable String address,
        @Nullable String kind,
        @Nullable String label,
        @Nullable String outlet,
        @Nullable String fullText) {}
