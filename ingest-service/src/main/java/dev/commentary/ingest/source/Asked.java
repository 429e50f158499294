package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.source.SourceState.Condition;
import dev.commentary.ingest.source.SourceState.Failure;
import dev.commentary.ingest.source.SourceState.Memory;
import dev.commentary.ingest.source.SourceState.Move;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that has just been asked, and what its answer makes of its state, whatever kind it is.
 *
 * @param jitter from 0 to 1, see {@link Rhythm}
 */
record Asked(Source source, SourceState before, Instant now, double jitter, Rhythm.Bounds bounds) {

    /** A document was read. */
    SourceState answered(
            Memory memory, Rhythm rhythm, int entries, List<String> warnings, @Nullable URI moved) {
        Condition condition =
                new Condition(now, now, entries, null, warnings, moveTo(moved), false);
        return new SourceState(before.id(), memory, rhythm, condition);
    }

    /**
     * Nothing has changed. Where the last poll failed, that says nothing: whatever failed is still
     * there.
     */
    Reading unchanged(Fetched.NotModified same) {
        Condition was = before.condition();
        @Nullable Failure failure = was.failure();
        if (failure != null) {
            return failed(failure.reason(), same.freshFor(), before.memory());
        }
        Condition condition =
                new Condition(
                        now, now, was.entries(), null, was.warnings(), moveTo(same.moved()), false);
        SourceState after =
                new SourceState(before.id(), before.memory(), rest(0, same.freshFor()), condition);
        return Reading.of(after, changed(source, same.moved()));
    }

    /** There is nothing to read; the next request is for the whole document. */
    Reading failed(String reason, Duration retryAfter, Memory memory) {
        Condition was = before.condition();
        @Nullable Failure earlier = was.failure();
        int polls = earlier == null ? 1 : earlier.polls() + 1;
        Failure failure = new Failure(polls, earlier == null ? now : earlier.since(), reason);
        Condition condition =
                new Condition(
                        now,
                        was.answeredAt(),
                        was.entries(),
                        failure,
                        was.warnings(),
                        was.moved(),
                        false);
        Rhythm later = before.rhythm().failed(polls, now, retryAfter, bounds, jitter);
        return Reading.of(
                new SourceState(before.id(), memory.unconditional(), later, condition), null);
    }

    /** The publisher says that it is gone for good. */
    Reading retired() {
        Condition was = before.condition();
        Condition condition =
                new Condition(now, now, was.entries(), null, was.warnings(), was.moved(), true);
        return Reading.of(
                new SourceState(before.id(), before.memory(), before.rhythm(), condition), null);
    }

    /** The rhythm after a poll that is over, with so many new posts. */
    Rhythm rest(int news, Duration serverWish) {
        return before.rhythm().answered(news, now, serverWish, bounds, jitter);
    }

    /** The source as it is from now on; null where it stays as it was. */
    @Nullable Source changed(Source named, @Nullable URI moved) {
        Source there = moved == null ? named : named.movedTo(moved.toString(), now);
        return there.equals(source) ? null : there;
    }

    private @Nullable Move moveTo(@Nullable URI moved) {
        return moved == null ? before.condition().moved() : new Move(source.address(), now);
    }
}
