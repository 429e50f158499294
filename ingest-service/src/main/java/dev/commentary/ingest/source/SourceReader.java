package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedDrafts;
import dev.commentary.ingest.feed.FeedIdentity;
import dev.commentary.ingest.feed.FeedParser;
import dev.commentary.ingest.feed.FeedResult;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.ingest.source.SourceState.Condition;
import dev.commentary.ingest.source.SourceState.Failure;
import dev.commentary.ingest.source.SourceState.Move;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The core of polling: a source, how far it was read and what the server answered make posts and a
 * new state. Does no I/O. Thread-safe.
 */
final class SourceReader {

    private final Acceptance acceptance;
    private final Rhythm.Bounds bounds;

    SourceReader(Acceptance acceptance, Rhythm.Bounds bounds) {
        this.acceptance = acceptance;
        this.bounds = bounds;
    }

    /**
     * What an answer means.
     *
     * @param jitter from 0 to 1, see {@link Rhythm}
     */
    Reading read(Source source, SourceState before, Fetched answer, Instant now, double jitter) {
        return switch (answer) {
            case Fetched.Document document -> document(source, before, document, now, jitter);
            case Fetched.NotModified same -> unchanged(source, before, same, now, jitter);
            case Fetched.Gone gone -> retired(before, now);
            case Fetched.Declined declined ->
                    failed(before, declined.reason(), declined.retryAfter(), now, jitter);
            case Fetched.Failed failed ->
                    failed(before, failed.reason(), Duration.ZERO, now, jitter);
        };
    }

    private Reading document(
            Source source,
            SourceState before,
            Fetched.Document document,
            Instant now,
            double jitter) {
        String address = document.from().toString();
        return switch (FeedParser.parse(document.bytes(), document.contentType(), address)) {
            case FeedResult.Refused(String reason) ->
                    failed(before, reason, document.freshFor(), now, jitter);
            case FeedResult.Read(Feed feed) -> feed(source, before, document, feed, now, jitter);
        };
    }

    private Reading feed(
            Source source,
            SourceState before,
            Fetched.Document document,
            Feed feed,
            Instant now,
            double jitter) {
        Map<String, String> present = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>(feed.warnings());
        List<Fresh> fresh = fresh(source, before, feed, present, warnings);
        int news = before.isFirst() ? 0 : fresh.size();
        Condition condition =
                new Condition(
                        now,
                        now,
                        feed.entries().size(),
                        null,
                        warnings,
                        move(source, before, document.moved(), now),
                        false);
        SourceState after =
                new SourceState(
                        before.id(),
                        before.memory().with(document.validators(), present),
                        before.rhythm().answered(news, now, document.freshFor(), bounds, jitter),
                        condition);
        Source named = source.named(feed.title(), filedUnder(source, feed), now);
        return new Reading(fresh, after, changed(source, named, document.moved(), now));
    }

    private List<Fresh> fresh(
            Source source,
            SourceState before,
            Feed feed,
            Map<String, String> present,
            List<String> warnings) {
        List<Fresh> fresh = new ArrayList<>();
        int refused = 0;
        String filedUnder = filedUnder(source, feed);
        // Feeds name the newest first; posts travel in the order of their publishing.
        for (var entry : feed.entries().reversed()) {
            Draft draft = FeedDrafts.of(feed, entry, filedUnder, source.outlet());
            if (!(acceptance.check(draft) instanceof Checked.Sound post)) {
                refused++;
                continue;
            }
            String fingerprint = Long.toHexString(post.fingerprint());
            @Nullable String seen = before.memory().seen().get(post.id());
            if (present.put(post.id(), fingerprint) == null && !fingerprint.equals(seen)) {
                fresh.add(new Fresh(post, fingerprint));
            }
        }
        if (refused > 0) {
            warnings.add(refused + " entries have no text that could be a post");
        }
        return fresh;
    }

    /**
     * Where the last poll failed, that nothing has changed says nothing: whatever failed is still
     * there.
     */
    private Reading unchanged(
            Source source,
            SourceState before,
            Fetched.NotModified same,
            Instant now,
            double jitter) {
        Condition was = before.condition();
        @Nullable Failure failure = was.failure();
        if (failure != null) {
            return failed(before, failure.reason(), same.freshFor(), now, jitter);
        }
        Condition condition =
                new Condition(
                        now,
                        now,
                        was.entries(),
                        null,
                        was.warnings(),
                        move(source, before, same.moved(), now),
                        false);
        Rhythm rhythm = before.rhythm().answered(0, now, same.freshFor(), bounds, jitter);
        SourceState after = new SourceState(before.id(), before.memory(), rhythm, condition);
        return new Reading(List.of(), after, changed(source, source, same.moved(), now));
    }

    private Reading failed(
            SourceState before, String reason, Duration retryAfter, Instant now, double jitter) {
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
        SourceState after =
                new SourceState(
                        before.id(),
                        before.memory().unconditional(),
                        before.rhythm().failed(polls, now, retryAfter, bounds, jitter),
                        condition);
        return new Reading(List.of(), after, null);
    }

    private static Reading retired(SourceState before, Instant now) {
        Condition was = before.condition();
        Condition condition =
                new Condition(now, now, was.entries(), null, was.warnings(), was.moved(), true);
        return new Reading(
                List.of(),
                new SourceState(before.id(), before.memory(), before.rhythm(), condition),
                null);
    }

    /** Fixed by the first answer: the identity of all posts hangs on it. */
    private static String filedUnder(Source source, Feed feed) {
        @Nullable String fixed = source.filedUnder();
        return fixed == null
                ? FeedIdentity.filedUnder(feed, source.address(), source.address())
                : fixed;
    }

    private static @Nullable Move move(
            Source source, SourceState before, @Nullable URI moved, Instant now) {
        return moved == null ? before.condition().moved() : new Move(source.address(), now);
    }

    private static @Nullable Source changed(
            Source before, Source after, @Nullable URI moved, Instant now) {
        Source there = moved == null ? after : after.movedTo(moved.toString(), now);
        return there.equals(before) ? null : there;
    }
}
