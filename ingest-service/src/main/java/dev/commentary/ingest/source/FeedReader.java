package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
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
import dev.commentary.ingest.source.SourceState.Memory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed: one document, and what it holds that was not seen there before. Does no I/O. Thread-safe.
 */
final class FeedReader implements KindReader {

    private final Acceptance acceptance;

    FeedReader(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public Request next(Source source, SourceState state) {
        return new Request(URI.create(source.address()), state.memory().validators());
    }

    @Override
    public Reading read(Asked asked, Fetched answer) {
        Memory memory = asked.before().memory();
        return switch (answer) {
            case Fetched.Document document -> document(asked, document);
            case Fetched.NotModified same -> asked.unchanged(same);
            case Fetched.Gone gone -> asked.retired();
            case Fetched.Declined declined ->
                    asked.failed(declined.reason(), declined.retryAfter(), memory);
            case Fetched.Failed failed -> asked.failed(failed.reason(), Duration.ZERO, memory);
        };
    }

    private Reading document(Asked asked, Fetched.Document document) {
        String address = document.from().toString();
        return switch (FeedParser.parse(document.bytes(), document.contentType(), address)) {
            case FeedResult.Refused(String reason) ->
                    asked.failed(reason, document.freshFor(), asked.before().memory());
            case FeedResult.Read(Feed feed) -> feed(asked, document, feed);
        };
    }

    private Reading feed(Asked asked, Fetched.Document document, Feed feed) {
        SourceState before = asked.before();
        Map<String, String> present = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>(feed.warnings());
        List<Fresh> fresh = fresh(asked, feed, present, warnings);
        SourceState after =
                asked.answered(
                        before.memory().with(document.validators(), present),
                        asked.rest(before.isFirst() ? 0 : fresh.size(), document.freshFor()),
                        feed.entries().size(),
                        warnings,
                        document.moved());
        String filedUnder = filedUnder(asked.source(), feed);
        Source named = asked.source().named(feed.title(), filedUnder, asked.now());
        return new Reading(
                fresh, List.of(), List.of(), after, asked.changed(named, document.moved()));
    }

    private List<Fresh> fresh(
            Asked asked, Feed feed, Map<String, String> present, List<String> warnings) {
        List<Fresh> fresh = new ArrayList<>();
        int refused = 0;
        Source source = asked.source();
        String filedUnder = filedUnder(source, feed);
        Map<String, String> seen = asked.before().memory().seen();
        Lane lane = asked.before().isFirst() ? Lane.BACKFILL : Lane.LIVE;
        // Feeds name the newest first; posts travel in the order of their publishing.
        for (var entry : feed.entries().reversed()) {
            Draft draft = FeedDrafts.of(feed, entry, filedUnder, source.outlet());
            if (!(acceptance.check(draft) instanceof Checked.Sound post)) {
                refused++;
                continue;
            }
            String fingerprint = Long.toHexString(post.fingerprint());
            if (present.put(post.id(), fingerprint) == null
                    && !fingerprint.equals(seen.get(post.id()))) {
                fresh.add(new Fresh(post, lane));
            }
        }
        if (refused > 0) {
            warnings.add(refused + " entries have no text that could be a post");
        }
        return fresh;
    }

    /** Fixed by the first answer: the identity of all posts hangs on it. */
    private static String filedUnder(Source source, Feed feed) {
        @Nullable String fixed = source.filedUnder();
        return fixed == null
                ? FeedIdentity.filedUnder(feed, source.address(), source.address())
                : fixed;
    }
}
