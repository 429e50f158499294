package dev.commentary.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a hub announces what is new in a source.
 *
 * @param status {@code asked}, {@code confirmed} or {@code refused}
 * @param until the end of the lease
 * @param pushedAt when it announced something last
 * @param reason of a refusal
 */
public record PushView(
        String hub,
        String status,
        @Nullable Instant until,
        @Nullable Instant pushedAt,
        @Nullable String reason) {}
