package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it does, as a reader gets it. Times that are not known are null.
 *
 * @param posts that were new since it was registered, its history left out
 * @param usualGap the mean time between two new posts, ISO 8601; null where too few are known
 * @param interval between two polls, ISO 8601
 * @param newLastWeek new posts of the last seven days, as far as remembered: at most 50
 * @param volume usual posts against actual ones; null where too little is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SourceView(
        String id,
        SourceKind kind,
        String address,
        @Nullable String label,
        @Nullable String outlet,
        FullText fullText,
        SourceStatus status,
        boolean needsAttention,
        String says,
        @Nullable Instant polledAt,
        @Nullable Instant answeredAt,
        @Nullable Instant newPostAt,
        @Nullable Instant nextPollAt,
        Duration interval,
        @Nullable Duration usualGap,
        long posts,
        long newLastWeek,
        @Nullable Volume volume,
        SourceState.@Nullable Failure failure,
        List<String> warnings,
        SourceState.@Nullable Move moved,
        @Nullable PushView push,
        Instant createdAt) {

    private static final Duration WEEK = Duration.ofDays(7);

    static SourceView of(Source source, SourceState state, @Nullable PushView push, Instant now) {
        SourceStatus status = SourceStatus.of(source, state, now);
        SourceState.Condition condition = state.condition();
        Rhythm rhythm = state.rhythm();
        boolean asked = !source.paused() && !condition.retired();
        return new SourceView(
                source.id(),
                source.kind(),
                source.address(),
                source.label(),
                source.outlet(),
                source.fullText(),
                status,
                status.needsAttention(),
                words(status, state),
                condition.polledAt(),
                condition.answeredAt(),
                rhythm.news().isEmpty() ? null : rhythm.news().getLast(),
                asked ? rhythm.nextPollAt() : null,
                rhythm.interval(),
                rhythm.usualGap().orElse(null),
                rhythm.posts(),
                rhythm.news().stream().filter(at -> at.isAfter(now.minus(WEEK))).count(),
                Volume.of(rhythm, source.createdAt(), now).orElse(null),
                condition.failure(),
                condition.warnings(),
                condition.moved(),
                push,
                source.createdAt());
    }

    private static boolean isHistory(SourceState state) {
        if (state.isFirst()) {
            return true;
        }
        @Nullable SiteProgress site = state.memory().site();
        return site != null
                && site.step() instanceof Step.History
                && state.condition().entries() > 0;
    }

    /** What an operator should know, in one sentence. */
    private static String words(SourceStatus status, SourceState state) {
        SourceState.Condition condition = state.condition();
        SourceState.@Nullable Failure failure = condition.failure();
        SourceState.@Nullable Move moved = condition.moved();
        return switch (status) {
            case NEW -> "It has not been asked yet.";
            case HEALTHY ->
                    isHistory(state)
                            ? "Its history is being read."
                            : "It answers, and new posts come as usual.";
            case SILENT -> "It answers, but nothing has been new for far longer than usual.";
            case EMPTY -> "It answers with a document that has no entries.";
            case FAILING ->
                    failure == null
                            ? "It fails."
                            : failure.polls()
                                    + (failure.polls() == 1 ? " poll has" : " polls have")
                                    + " failed: "
                                    + failure.reason().replaceFirst("\\.$", "")
                                    + ".";
            case MOVED -> "It has moved here from " + (moved == null ? "" : moved.from()) + ".";
            case RETIRED -> "The publisher says that it is gone for good.";
            case PAUSED -> "It is paused.";
        };
    }
}
