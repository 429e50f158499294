package dev.commentary.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a post was published, as far as that is known. The time of fetching never stands here.
 *
 * @param value ISO 8601, as precise as {@code precision} says: {@code 2017-08-15T09:30:00+02:00}
 *     (in the publisher's zone, where that is known), {@code 2017-08-15}, {@code 2017-08}, {@code
 *     2017}; null where unknown
 * @param precision {@code instant}, {@code day}, {@code month}, {@code year} or {@code unknown}
 * @param basis {@code declared}, {@code feed}, {@code html}, {@code url} or {@code text}; {@code
 *     none} where unknown
 * @param flags {@code future} later than the receipt, {@code absurd} before printing; such a date
 *     is kept and never sorted by
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param knowledgeVersion the version of the rules
 * @param others what else was said and cannot be meant by {@code value}, the likeliest first
 */
public record PublishedTag(
        @Nullable String value,
        String precision,
        String basis,
        List<String> flags,
        Double confidence,
        String method,
        List<Evidence> evidence,
        String knowledgeVersion,
        List<OtherDate> others) {

    public static final String INSTANT = "instant";
    public static final String DAY = "day";
    public static final String MONTH = "month";
    public static final String YEAR = "year";
    public static final String UNKNOWN = "unknown";

    /** A date that contradicts the chosen one, and the rule that found it. */
    public record OtherDate(String value, String method) {}

    /** A date that nothing contradicts. */
    public PublishedTag(
            @Nullable String value,
            String precision,
            String basis,
            List<String> flags,
            Double confidence,
            String method,
            List<Evidence> evidence,
            String knowledgeVersion) {
        this(
                value,
                precision,
                basis,
                flags,
                confidence,
                method,
                evidence,
                knowledgeVersion,
                List.of());
    }

    public PublishedTag {
        others = Absent.list(others);
        flags = Absent.list(flags);
        evidence = Absent.list(evidence);
    }
}
