package dev.commentary.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first moment, in UTC, of what is known about a post's publication. */
public final class PublicationTime {

    private PublicationTime() {}

    /**
     * Empty where the date is unknown, flagged as doubtful, or not written as its precision says.
     */
    public static Optional<Instant> of(PublishedTag published) {
        @Nullable String value = published.value();
        if (value == null || !published.flags().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parse(value, published.precision()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant parse(String value, String precision) {
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
