package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedDrafts;
import dev.commentary.ingest.feed.FeedEntry;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed: one document, and what it holds that was not seen there before. Does no I/O. Thread-safe.
 */
final class FeedReader implements KindReader {

    /**
     * A feed when it is sorted.
     *
     * @param present fingerprints of all entries, by the ids of their posts
     * @param refused entries that are no posts
     */
    private record Sorted(
            Map<String, String> present, List<Fresh> fresh, List<Wanted> wanted, int refused) {

        /** Those that were taken in already, and want their page once more, are none. */
        int news(Memory memory) {
            long again =
                    Stream.concat(
                                    fresh.stream().map(post -> post.post().id()),
                                    wanted.stream().map(Wanted::key))
                            .filter(memory.troubled()::containsKey)
                            .count();
            return fresh.size() + wanted.size() - (int) again;
        }
    }

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
            case Fetched.Gone _ -> asked.retired();
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
        Sorted sorted = sort(asked, feed);
        int news = before.isFirst() ? 0 : sorted.news(before.memory());
        List<String> warnings = new ArrayList<>(feed.warnings());
        if (sorted.refused() > 0) {
            warnings.add(sorted.refused() + " entries have no text that could be a post");
        }
        SourceState after =
                asked.answered(
                        before.memory()
                                .with(document.validators(), sorted.present())
                                .troubledAmong(Wanted.keys(sorted.wanted())),
                        asked.rest(news, document.freshFor()),
                        feed.entries().size(),
                        warnings,
                        document.moved());
        String filedUnder = filedUnder(asked.source(), feed);
        Source named = asked.source().named(feed.title(), filedUnder, asked.now());
        return new Reading(
                sorted.fresh(),
                sorted.wanted(),
                List.of(),
                List.of(),
                after,
                asked.changed(named, document.moved()));
    }

    /** Feeds name the newest first; posts travel in the order of their publishing. */
    private Sorted sort(Asked asked, Feed feed) {
        Source source = asked.source();
        Memory memory = asked.before().memory();
        boolean first = asked.before().isFirst();
        String filedUnder = filedUnder(source, feed);
        Map<String, String> present = new LinkedHashMap<>();
        List<Fresh> fresh = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        int refused = 0;
        for (FeedEntry entry : feed.entries().reversed()) {
            Draft draft = FeedDrafts.of(feed, entry, filedUnder, source.outlet());
            if (!(acceptance.check(draft) instanceof Checked.Sound post)) {
                refused++;
                continue;
            }
            String fingerprint = Long.toHexString(post.fingerprint());
            boolean twin = present.put(post.id(), fingerprint) != null;
            if (twin || memory.knows(post.id(), fingerprint)) {
                continue;
            }
            Lane lane = first || memory.late().contains(post.id()) ? Lane.BACKFILL : Lane.LIVE;
            Summaries.page(source.fullText(), entry, post.draft())
                    .ifPresentOrElse(
                            page -> wanted.add(new Wanted(post.id(), page, draft, lane, false)),
                            () -> fresh.add(new Fresh(post, lane)));
        }
        return new Sorted(present, fresh, wanted, refused);
    }

    /** Fixed by the first answer: the identity of all posts hangs on it. */
    private static String filedUnder(Source source, Feed feed) {
        @Nullable String fixed = source.filedUnder();
        return fixed == null
                ? FeedIdentity.filedUnder(feed, source.address(), source.address())
                : fixed;
    }
}
