package dev.commentary.ingest.source;

import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedDrafts;
import dev.commentary.ingest.feed.FeedIdentity;
import dev.commentary.ingest.feed.FeedParser;
import dev.commentary.ingest.feed.FeedResult;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.html.Html;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/**
 * Finds the feeds of a site from any of its addresses: the address itself if it is a feed or a
 * sitemap, those that the page declares, or else those that lie where feeds usually do; the API of
 * WordPress, if the page declares it; sitemaps, if there is nothing else. A bounded number of
 * requests, one after another. Thread-safe.
 */
final class FeedFinder {

    private static final int MOST_LOOKED_AT = 10;
    private static final int SHOWN = 3;

    private final Fetcher fetcher;
    private final Acceptance acceptance;
    private final Predicate<String> isRegistered;
    private final OtherKinds others;

    /** Finds feeds, and says of each whether it is known. */
    FeedFinder(Fetcher fetcher, Acceptance acceptance, Predicate<String> isRegistered) {
        this.fetcher = fetcher;
        this.acceptance = acceptance;
        this.isRegistered = isRegistered;
        this.others = new OtherKinds(fetcher, acceptance, isRegistered);
    }

    /**
     * What can be a source; nothing where the site has nothing.
     *
     * @throws InvalidRequest naming {@code address} where nothing is found there, with the reason
     */
    List<FoundFeed> find(String address) {
        Fetched.Document page =
                switch (fetcher.fetch(URI.create(address), Validators.NONE)) {
                    case Fetched.Document document -> document;
                    case Fetched.NotModified _, Fetched.Gone _ ->
                            throw refused("the server says that it is gone");
                    case Fetched.Declined declined -> throw refused(declined.reason());
                    case Fetched.Failed failed -> throw refused(failed.reason());
                };
        return feed(page, address)
                .or(() -> others.sitemap(page, address))
                .map(List::of)
                .orElseGet(() -> onPage(page));
    }

    private List<FoundFeed> onPage(Fetched.Document page) {
        Document html = Html.parse(TextDecoding.decode(page.bytes(), null), page.from().toString());
        List<FoundFeed> found = new ArrayList<>(look(FeedLinks.declared(html)));
        if (found.isEmpty()) {
            found.addAll(look(FeedLinks.usual(page.from())));
        }
        FeedLinks.wordpress(html)
                .flatMap(api -> others.wordpress(api, SHOWN))
                .ifPresent(found::add);
        return found.isEmpty() ? others.sitemaps(page.from()) : found;
    }

    private List<FoundFeed> look(List<String> addresses) {
        List<FoundFeed> found = new ArrayList<>();
        for (String address : addresses.subList(0, Math.min(addresses.size(), MOST_LOOKED_AT))) {
            if (uri(address).map(uri -> fetcher.fetch(uri, Validators.NONE)).orElse(null)
                    instanceof Fetched.Document document) {
                feed(document, address).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<FoundFeed> feed(Fetched.Document document, String address) {
        String from = document.from().toString();
        return FeedParser.parse(document.bytes(), document.contentType(), from)
                        instanceof FeedResult.Read(var feed)
                ? Optional.of(found(address, feed))
                : Optional.empty();
    }

    private FoundFeed found(String address, Feed feed) {
        String filedUnder = FeedIdentity.filedUnder(feed, address, address);
        List<ReceivedPost> newest =
                feed.entries().stream()
                        .map(entry ->
                                acceptance.check(FeedDrafts.of(feed, entry, filedUnder, null)))
                        .filter(Checked.Sound.class::isInstance)
                        .limit(SHOWN)
                        .map(post -> acceptance.preview((Checked.Sound) post))
                        .toList();
        return new FoundFeed(
                address,
                SourceKind.FEED,
                feed.format(),
                feed.title(),
                feed.entries().size(),
                isRegistered.test(address),
                newest);
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static InvalidRequest refused(String reason) {
        return new InvalidRequest(List.of(new FieldError("address", reason)));
    }
}
