package dev.commentary.enrich.date;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when a post was published: a function of the post and the date words. Thread-safe.
 *
 * <p>Takes the first of: what was declared, the day in the address, the dateline, the month in the
 * address. A date is as precise as it was written, and unknown is an answer; the time of receipt
 * only shows what is in the future. Declared dates are kept even where they cannot be right, with a
 * flag: {@code future} from one day after the receipt, {@code absurd} before 1900 and where a clock
 * was never set (1970-01-01T00:00:00Z).
 */
public final class PublishedTagger {

    private static final String NO_BASIS = "none";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final String version;
    private final DateReader reader;
    private final UrlDate urls;
    private final Dateline datelines;

    PublishedTagger(DateWords words) {
        version = words.version();
        reader = new DateReader(words);
        urls = new UrlDate(words);
        datelines = new Dateline(reader, words);
    }

    /** Reads the date words; they are refused as a whole when they are damaged. */
    public static PublishedTagger load() {
        return new PublishedTagger(DateWords.load());
    }

    /** The version of the date words, as in each tag. */
    public String knowledgeVersion() {
        return version;
    }

    /** Never null. */
    public PublishedTag tag(ReceivedPost post) {
        DayOrder order = DayOrder.of(post);
        Optional<PublishedTag> url = fromUrl(post);
        return declared(post, order)
                .or(() -> url.filter(tag -> tag.precision().equals(PublishedTag.DAY)))
                .or(() -> dateline(post, order))
                .or(() -> url)
                .orElseGet(this::unknown);
    }

    private Optional<PublishedTag> declared(ReceivedPost post, DayOrder order) {
        if (post.publishedAt() == null) {
            return Optional.empty();
        }
        String basis = post.publishedBasis() == null ? "declared" : post.publishedBasis();
        return reader.readField(post.publishedAt(), order)
                .map(date -> notLater(date, post))
                .map(date -> tag(date, basis, "declared-date", 0.98, "publishedAt", post));
    }

    /** Of two ways to read 03/04/2020 the one that has not come yet is not meant. */
    private WrittenDate notLater(WrittenDate date, ReceivedPost post) {
        if (!(date.date() instanceof PartialDate.WholeYear) || post.publishedAt() == null) {
            return date;
        }
        for (DayOrder other : List.of(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)) {
            Optional<WrittenDate> read = reader.readField(post.publishedAt(), other);
            if (read.isPresent() && isFuture(read.get().date(), post.receivedAt())) {
                DayOrder remaining =
                        other == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
                return reader.readField(post.publishedAt(), remaining).orElse(date);
            }
        }
        return date;
    }

    private Optional<PublishedTag> fromUrl(ReceivedPost post) {
        return urls.find(post.url())
                .filter(date -> !isFuture(date.date(), post.receivedAt()))
                .map(date -> tag(date, "url", "url-path", 0.93, "url", post));
    }

    private Optional<PublishedTag> dateline(ReceivedPost post, DayOrder order) {
        return datelines
                .atTopOf(post.body(), order)
                .map(found -> tag(found, "body", post))
                .or(() -> beside(post.note(), "note", post, order))
                .or(() -> beside(post.postscript(), "postscript", post, order))
                .filter(tag -> tag.flags().isEmpty());
    }

    private Optional<PublishedTag> beside(
            @Nullable String text, String field, ReceivedPost post, DayOrder order) {
        return Optional.ofNullable(text)
                .flatMap(given -> datelines.beside(given, order))
                .map(found -> tag(found, field, post));
    }

    private PublishedTag tag(Dateline.Found found, String field, ReceivedPost post) {
        Dateline.Kind kind = found.kind();
        return tag(found.date(), "text", kind.method, kind.confidence, field, post);
    }

    private PublishedTag tag(
            WrittenDate written,
            String basis,
            String method,
            double confidence,
            String field,
            ReceivedPost post) {
        PartialDate date = written.date();
        return new PublishedTag(
                date.value(),
                date.precision(),
                basis,
                flags(date, post.receivedAt()),
                confidence,
                method,
                List.of(new Evidence(field, written.start(), written.end())),
                version);
    }

    private static List<String> flags(PartialDate date, Instant receivedAt) {
        if (isFuture(date, receivedAt)) {
            return List.of("future");
        }
        boolean unsetClock =
                date instanceof PartialDate.Moment(Instant instant)
                        && instant.equals(Instant.EPOCH);
        return unsetClock || date.earliest().isBefore(EARLIEST) ? List.of("absurd") : List.of();
    }

    private static boolean isFuture(PartialDate date, Instant receivedAt) {
        Instant limit = receivedAt.plus(TOLERANCE);
        if (date instanceof PartialDate.Moment(Instant instant)) {
            return instant.isAfter(limit);
        }
        return date.earliest().isAfter(LocalDate.ofInstant(limit, ZoneOffset.UTC));
    }

    private PublishedTag unknown() {
        return new PublishedTag(
                null,
                PublishedTag.UNKNOWN,
                NO_BASIS,
                List.of(),
                1.0,
                "no-date-found",
                List.of(),
                version);
    }
}
