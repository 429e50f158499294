package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.FullText;
import dev.commentary.ingest.source.PushView;
import dev.commentary.ingest.source.SourceKind;
import dev.commentary.ingest.source.SourceStatus;
import dev.commentary.ingest.source.SourceView;
import dev.commentary.ingest.source.Volume;
import dev.commentary.look.SafeLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source as the list shows it. Times that are not known are null.
 *
 * @param state its word in JSON, which is also its style
 * @param name its label, or else its address
 * @param href its address if that can be followed, else empty
 * @param trouble what an operator should know, in a sentence; empty where all is well
 * @param since when the trouble began, where that is known
 * @param volume posts lately and usually, in words
 * @param push whether a hub announces what is new, in words; empty without one
 */
record SourceRow(
        String id,
        String state,
        String stateWords,
        String name,
        String address,
        String href,
        String kind,
        @Nullable String outlet,
        String trouble,
        @Nullable Instant since,
        @Nullable Instant answered,
        @Nullable Instant newPost,
        @Nullable Instant nextPoll,
        String volume,
        String push,
        List<String> warnings,
        boolean paused) {

    static SourceRow of(SourceView source) {
        @Nullable String label = source.label();
        return new SourceRow(
                source.id(),
                source.status().value(),
                source.status().words(),
                label == null ? source.address() : label,
                source.address(),
                SafeLink.of(source.address()),
                kind(source),
                source.outlet(),
                isWell(source.status()) ? "" : source.says(),
                since(source),
                source.answeredAt(),
                source.newPostAt(),
                source.nextPollAt(),
                volume(source.volume(), source.newLastWeek()),
                push(source.push()),
                source.warnings(),
                source.status() == SourceStatus.PAUSED);
    }

    private static String kind(SourceView source) {
        String kind = Words.of(source.kind());
        return source.kind() == SourceKind.FEED && source.fullText() != FullText.IF_SHORT
                ? kind + ", full texts " + Words.of(source.fullText())
                : kind;
    }

    private static boolean isWell(SourceStatus status) {
        return switch (status) {
            case HEALTHY, PAUSED -> true;
            case NEW, SILENT, EMPTY, FAILING, MOVED, RETIRED -> false;
        };
    }

    private static @Nullable Instant since(SourceView source) {
        return switch (source.status()) {
            case FAILING -> source.failure() == null ? null : source.failure().since();
            case MOVED -> source.moved() == null ? null : source.moved().at();
            case NEW, HEALTHY, SILENT, EMPTY, RETIRED, PAUSED -> null;
        };
    }

    private static String volume(@Nullable Volume volume, long newLastWeek) {
        if (volume == null) {
            return posts(newLastWeek) + " in the last week";
        }
        return posts(volume.actual())
                + " in the last "
                + word(volume.period())
                + ", usually "
                + number(volume.usual());
    }

    private static String push(@Nullable PushView push) {
        if (push == null) {
            return "";
        }
        return switch (push.status()) {
            case "confirmed" -> "by " + push.hub();
            case "asked" -> push.hub() + " is asked";
            default ->
                    push.hub() + " refuses" + (push.reason() == null ? "" : ": " + push.reason());
        };
    }

    private static String posts(long count) {
        return count == 1 ? "1 post" : count + " posts";
    }

    private static String word(Duration period) {
        if (period.toDays() >= 7) {
            return "week";
        }
        return period.toDays() >= 1 ? "day" : "hour";
    }

    private static String number(double count) {
        return count == Math.rint(count)
                ? String.valueOf((long) count)
                : String.format(Locale.ROOT, "%.1f", count);
    }
}
