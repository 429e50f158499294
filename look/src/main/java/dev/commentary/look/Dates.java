package dev.commentary.look;

import dev.commentary.contract.PublishedTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in words, as exact as they are known and no more. */
public final class Dates {

    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter MOMENT = formatter("d MMM uuuu, HH:mm 'UTC'");

    private Dates() {}

    /** Such as {@code 3 Nov 2026, 14:05 UTC}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Such as {@code 3 Nov 2026}. */
    public static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Such as {@code November 2026}. */
    public static String month(Instant moment) {
        return MONTH.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The date of publishing; one that is not written as its precision says stands as it is. */
    public static String published(PublishedTag published) {
        @Nullable String value = published.value();
        if (value == null) {
            return "Date unknown";
        }
        try {
            return "Published " + words(value, published.precision()) + doubts(published);
        } catch (DateTimeException e) {
            return "Published " + value + doubts(published);
        }
    }

    private static String words(String value, String precision) {
        return switch (precision) {
            case PublishedTag.INSTANT -> moment(OffsetDateTime.parse(value).toInstant());
            case PublishedTag.DAY -> DAY.format(LocalDate.parse(value));
            case PublishedTag.MONTH -> MONTH.format(YearMonth.parse(value));
            default -> value;
        };
    }

    private static String doubts(PublishedTag published) {
        return published.flags().isEmpty()
                ? ""
                : " (doubtful: " + String.join(", ", published.flags()) + ")";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
