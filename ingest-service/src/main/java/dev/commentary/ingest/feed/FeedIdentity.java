package dev.commentary.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which names the entries of a feed are told apart, so that the same post is one post whether it
 * comes from the site's main feed, from that of a category or from a file.
 *
 * <p>A feed may name only its own site: what it says of others' pages must not become a revision of
 * their posts.
 */
public final class FeedIdentity {

    private FeedIdentity() {}

    /**
     * The source that the entries are filed under: the feed's page, if it is one of the same site.
     *
     * @param address of the feed; null where that is not known
     * @param fallback where the feed names no page of its own
     */
    public static String filedUnder(Feed feed, @Nullable String address, String fallback) {
        return filedUnder(feed.page(), address, fallback);
    }

    /** The same for any source that names its page. */
    public static String filedUnder(
            Optional<String> page, @Nullable String address, String fallback) {
        return page.filter(own -> address == null || isSameSite(own, address)).orElse(fallback);
    }

    /**
     * The id of an entry within its source; null where its address names it well enough, because
     * publisher and feed are one.
     *
     * @param source that the entries are filed under
     */
    static @Nullable String externalId(FeedEntry entry, String source) {
        return externalId(entry.id(), entry.link(), source);
    }

    /** The same for any post with an id and an address. */
    public static @Nullable String externalId(
            @Nullable String id, @Nullable String link, String source) {
        if (link == null || (id != null && !id.equals(link))) {
            return id;
        }
        return isSameSite(link, source) ? null : link;
    }

    private static boolean isSameSite(String one, String other) {
        Optional<String> first = site(one);
        Optional<String> second = site(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        String a = "." + first.get();
        String b = "." + second.get();
        return a.endsWith(b) || b.endsWith(a);
    }

    private static Optional<String> site(String address) {
        try {
            @Nullable String host = new URI(address).getHost();
            return Optional.ofNullable(host)
                    .map(h -> h.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
