package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a source does, in one word. */
public enum SourceStatus {
    /** Not asked yet. */
    NEW,
    HEALTHY,
    /** It answers, but nothing has been new for far longer than usual. */
    SILENT,
    /** It answers with a document that has no entries. */
    EMPTY,
    /** It does not answer, or not with what can be read. */
    FAILING,
    /** Healthy, and at another address since a few days. */
    MOVED,
    /** The publisher says that it is gone for good; it is not asked any more. */
    RETIRED,
    /** The operator does not want it to be asked. */
    PAUSED;

    private static final int USUAL_GAPS = 5;
    private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);
    private static final Duration MOVE_SHOWN = Duration.ofDays(7);

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a source at a moment. */
    static SourceStatus of(Source source, @Nullable SourceState state, Instant now) {
        if (state != null && state.condition().retired()) {
            return RETIRED;
        }
        if (source.paused()) {
            return PAUSED;
        }
        if (state == null || state.condition().polledAt() == null) {
            return NEW;
        }
        SourceState.Condition condition = state.condition();
        if (condition.failure() != null) {
            return FAILING;
        }
        if (condition.entries() == 0) {
            return EMPTY;
        }
        if (isSilent(state.rhythm(), now)) {
            return SILENT;
        }
        SourceState.@Nullable Move move = condition.moved();
        return move != null && move.at().plus(MOVE_SHOWN).isAfter(now) ? MOVED : HEALTHY;
    }

    private static boolean isSilent(Rhythm rhythm, Instant now) {
        Optional<Duration> gap = rhythm.usualGap();
        if (gap.isEmpty()) {
            return false;
        }
        Duration patience = gap.get().multipliedBy(USUAL_GAPS);
        Duration silence = Duration.between(rhythm.news().getLast(), now);
        return silence.compareTo(patience) > 0 && silence.compareTo(SHORTEST_SILENCE) > 0;
    }

    /** For metrics and pages: those that an operator should look at. */
    public boolean needsAttention() {
        return switch (this) {
            case SILENT, EMPTY, FAILING, RETIRED -> true;
            case NEW, HEALTHY, MOVED, PAUSED -> false;
        };
    }

    /** The state as people read it. */
    public String words() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
