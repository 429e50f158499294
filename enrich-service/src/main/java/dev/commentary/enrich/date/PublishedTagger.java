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

/**
 * Says when a post was published: a function of the post and the date words. Thread-safe.
 *
 * <p>What the caller or a feed declared is taken as it is. Else everything is weighed that the page
 * says of itself, its address and its datelines; see {@link Source} and {@link Weighing}. A date is
 * as precise as it was written, and unknown is an answer; the time of receipt only shows what is in
 * the future. What contradicts the answer lowers its confidence and stands beside it.
 *
 * <p>Declared dates are kept even where they cannot be right, with a flag: {@code future} from one
 * day after the receipt, {@code absurd} before 1900 and where a clock was never set
 * (1970-01-01T00:00:00Z).
 */
public final class PublishedTagger {

    private static final String NO_BASIS = "none";
    private static final String OF_PAGE = "html";
    private static final String DECLARED = "declared";
    private static final double DECLARED_CONFIDENCE = 0.98;
    private static final double DECLARED_WEIGHT = 4;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);
    private static final Duration TOLERANCE = Duration.ofDays(1);
    private static final int MOST_OTHERS = 5;

    private final String version;
    private final DateReader reader;
    private final Testimonies testimonies;

    PublishedTagger(DateWords words) {
        version = words.version();
        reader = new DateReader(words);
        testimonies = new Testimonies(reader, new UrlDate(words), new Dateline(reader, words));
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
        List<Testimony> credible =
                testimonies.of(post).stream()
                        .filter(one -> flags(one.date(), post.receivedAt()).isEmpty())
                        .toList();
        Weighing weighing = new Weighing(credible);
        boolean byPage = OF_PAGE.equals(post.publishedBasis());
        Optional<PublishedTag> declared = declared(post, weighing);
        Optional<PublishedTag> weighed = weighing.best().map(best -> weighed(best, weighing));
        return (byPage ? weighed.or(() -> declared) : declared.or(() -> weighed))
                .orElseGet(this::unknown);
    }

    private Optional<PublishedTag> declared(ReceivedPost post, Weighing weighing) {
        if (post.publishedAt() == null) {
            return Optional.empty();
        }
        String basis = post.publishedBasis() == null ? DECLARED : post.publishedBasis();
        return reader.readField(post.publishedAt(), DayOrder.of(post))
                .map(date -> notLater(date, post))
                .map(date -> declared(date, basis, post, weighing));
    }

    private PublishedTag declared(
            WrittenDate written, String basis, ReceivedPost post, Weighing weighing) {
        PartialDate date = written.date();
        return new PublishedTag(
                date.value(),
                date.precision(),
                basis,
                flags(date, post.receivedAt()),
                weighing.confidence(date, DECLARED_CONFIDENCE, DECLARED_WEIGHT),
                "declared-date",
                List.of(new Evidence("publishedAt", written.start(), written.end())),
                version,
                others(date, weighing));
    }

    private PublishedTag weighed(Testimony best, Weighing weighing) {
        Source source = best.source();
        return new PublishedTag(
                best.date().value(),
                best.date().precision(),
                source.basis,
                List.of(),
                weighing.confidence(best.date(), source.confidence, source.weight),
                source.method,
                List.of(best.evidence()),
                version,
                others(best.date(), weighing));
    }

    private static List<PublishedTag.OtherDate> others(PartialDate date, Weighing weighing) {
        return weighing.contradicting(date).entrySet().stream()
                .limit(MOST_OTHERS)
                .map(other ->
                        new PublishedTag.OtherDate(
                                other.getKey(), other.getValue().source().method))
                .toList();
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

    private static List<String> flags(PartialDate date, Instant receivedAt) {
        if (isFuture(date, receivedAt)) {
            return List.of("future");
        }
        boolean unsetClock =
                date instanceof PartialDate.Moment moment && moment.instant().equals(Instant.EPOCH);
        return unsetClock || date.earliest().isBefore(EARLIEST) ? List.of("absurd") : List.of();
    }

    private static boolean isFuture(PartialDate date, Instant receivedAt) {
        Instant limit = receivedAt.plus(TOLERANCE);
        if (date instanceof PartialDate.Moment moment) {
            return moment.instant().isAfter(limit);
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
