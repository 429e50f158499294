package dev.commentary.ingest.source;

import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.preview.Preview;
import dev.commentary.ingest.preview.TagPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a site, or what else can be a source, and shows what they would bring, with
 * tags. Thread-safe.
 */
public final class SiteSearch {

    private final Sources sources;
    private final FeedFinder finder;
    private final TagPreview tags;

    SiteSearch(Sources sources, FeedFinder finder, TagPreview tags) {
        this.sources = sources;
        this.finder = finder;
        this.tags = tags;
    }

    /**
     * The feeds of the site that has an address.
     *
     * @param key of whoever asks
     * @throws dev.commentary.plumbing.http.InvalidRequest naming {@code address} where it may not
     *     be asked, or nothing is found there
     */
    public FoundFeeds find(@Nullable String address, String key) {
        List<FoundFeed> found = finder.find(sources.checked(address));
        List<ReceivedPost> posts = found.stream().flatMap(f -> f.newest().stream()).toList();
        Preview preview = tags.tag(posts, key);
        return new FoundFeeds(
                found.stream().map(feed -> choice(feed, preview)).toList(), preview.fault());
    }

    private static FeedChoice choice(FoundFeed feed, Preview preview) {
        return new FeedChoice(
                feed.address(),
                feed.kind(),
                feed.format(),
                Registration.cut(feed.title()),
                feed.entries(),
                feed.registered(),
                feed.newest().stream()
                        .map(post -> FeedChoice.Post.of(post, preview.find(post.id()).orElse(null)))
                        .toList());
    }
}
