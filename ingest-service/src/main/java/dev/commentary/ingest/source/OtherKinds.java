package dev.commentary.ingest.source;

import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.list.Sitemap;
import dev.commentary.ingest.list.SitemapParser;
import dev.commentary.ingest.page.NamedSitemaps;
import dev.commentary.ingest.wordpress.ApiAddress;
import dev.commentary.ingest.wordpress.RestAnswer;
import dev.commentary.ingest.wordpress.RestPost;
import dev.commentary.ingest.wordpress.RestReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a site has beside feeds: the API of WordPress, and sitemaps. Thread-safe. */
final class OtherKinds {

    /** Where sitemaps lie that nothing names; the second is that of common WordPress plug-ins. */
    private static final List<String> USUAL = List.of("/sitemap.xml", "/sitemap_index.xml");

    private static final int MOST_SITEMAPS = 3;

    private final Fetcher fetcher;
    private final Acceptance acceptance;
    private final Predicate<String> isRegistered;

    /** Finds them, and says of each whether it is known. */
    OtherKinds(Fetcher fetcher, Acceptance acceptance, Predicate<String> isRegistered) {
        this.fetcher = fetcher;
        this.acceptance = acceptance;
        this.isRegistered = isRegistered;
    }

    /** The posts of an API, where there is one that everybody may read. */
    Optional<FoundFeed> wordpress(String api, int shown) {
        ApiAddress address = ApiAddress.of(api);
        return document(SiteRequests.newest(address, shown).toString())
                .flatMap(document ->
                        RestReader.read(document.bytes()) instanceof RestAnswer.Posts(var posts)
                                        && !posts.isEmpty()
                                ? Optional.of(wordpress(api, document, posts))
                                : Optional.empty());
    }

    private FoundFeed wordpress(String api, Fetched.Document document, List<RestPost> posts) {
        List<ReceivedPost> newest =
                posts.stream()
                        .map(post -> acceptance.check(SitePosts.draft(api, null, null, post)))
                        .filter(Checked.Sound.class::isInstance)
                        .map(post -> acceptance.preview((Checked.Sound) post))
                        .toList();
        return new FoundFeed(
                api,
                SourceKind.WORDPRESS,
                "WordPress REST API",
                null,
                document.listed() == null ? posts.size() : document.listed().total(),
                isRegistered.test(api),
                newest);
    }

    /** A document, if it is a sitemap with something in it. */
    Optional<FoundFeed> sitemap(Fetched.Document document, String address) {
        return switch (SitemapParser.parse(document.bytes(), document.from())) {
            case Sitemap.Pages(var pages) -> sitemap(address, "sitemap", pages.size());
            case Sitemap.Index(var maps) -> sitemap(address, "index of sitemaps", maps.size());
            case Sitemap.Refused _ -> Optional.empty();
        };
    }

    private Optional<FoundFeed> sitemap(String address, String format, int entries) {
        return entries == 0
                ? Optional.empty()
                : Optional.of(
                        new FoundFeed(
                                address,
                                SourceKind.SITEMAP,
                                format,
                                null,
                                entries,
                                isRegistered.test(address),
                                List.of()));
    }

    /**
     * The sitemaps that {@code robots.txt} names, or else those that lie where they usually do.
     *
     * @see <a href="https://www.sitemaps.org/protocol.html#submit_robots">Sitemaps in
     *     robots.txt</a>
     */
    List<FoundFeed> sitemaps(URI site) {
        Stream<String> named =
                document(site.resolve("/robots.txt").toString()).stream()
                        .flatMap(robots ->
                                NamedSitemaps.of(robots.bytes(), robots.from().toString())
                                        .stream());
        Stream<String> usual = USUAL.stream().map(path -> site.resolve(path).toString());
        return Stream.concat(named, usual)
                .distinct()
                .limit(MOST_SITEMAPS)
                .flatMap(
                        address -> document(address).flatMap(map -> sitemap(map, address)).stream())
                .toList();
    }

    private Optional<Fetched.Document> document(String address) {
        try {
            return fetcher.fetch(URI.create(address), Validators.NONE)
                            instanceof Fetched.Document document
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
