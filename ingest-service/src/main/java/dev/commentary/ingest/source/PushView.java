package dev.commentary.ingest.source;

import dev.commentary.ingest.websub.Subscription;
import java.time.Instant;
import java.util.Locale;
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
        @Nullable String reason) {

    static PushView of(Subscription subscription) {
        return new PushView(
                subscription.hub(),
                subscription.status().name().toLowerCase(Locale.ROOT),
                subscription.until(),
                subscription.pushedAt(),
                subscription.reason());
    }
}
