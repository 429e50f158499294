package dev.commentary.feed.post;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PublishedTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a post belongs to on a time line: when it was published, or else received; never
 * later than it was received. The same rule as the index's field {@code sortAt}.
 */
public final class SortAt {

    private SortAt() {}

    public static Instant of(EnrichedPost post) {
        Instant receivedAt = post.receivedAt();
        return publishedAt(post.published())
                .filter(published -> published.isBefore(receivedAt))
                .orElse(receivedAt);
    }

    /** The start of the known day, month or year; empty where unknown or flagged. */
    static Optional<Instant> publishedAt(PublishedTag published) {
        @Nullable String value = published.value();
        if (value == null || !published.flags().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(start(value, published.precision()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant start(String value, String precision) {
        return switch (precision) {
            case PublishedTag.INSTANT -> OffsetDateTime.parse(value).toInstant();
            case PublishedTag.DAY -> startOf(LocalDate.parse(value));
            case PublishedTag.MONTH -> startOf(YearMonth.parse(value).atDay(1));
            case PublishedTag.YEAR -> startOf(Year.parse(value).atDay(1));
            default -> null;
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
