package dev.commentary.ingest.feed;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.html.HtmlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of feeds as posts to be accepted. */
public final class FeedDrafts {

    private FeedDrafts() {}

    /**
     * The post that an entry is. An entry without any text says at least its title; authors and
     * language are the feed's where it names none; the outlet is the feed that it came from.
     *
     * @param source that the post is filed under, see {@link FeedIdentity}
     * @param outlet that carries whatever the feed holds; null where the feed's title tells
     */
    public static Draft of(Feed feed, FeedEntry entry, String source, @Nullable String outlet) {
        String text = HtmlReader.read("<div>" + entry.text() + "</div>", "").body();
        @Nullable String title = entry.title();
        List<String> authors = entry.authors();
        FeedEntry.@Nullable Origin origin = entry.origin();
        return Draft.builder(text.isBlank() && title != null ? title : text)
                .named(source, FeedIdentity.externalId(entry, source), address(entry))
                .texts(null, title, null)
                .authors(authors.isEmpty() ? feed.authors() : authors)
                .outlet(
                        outlet,
                        origin == null || origin.title() == null ? feed.title() : origin.title())
                .published(entry.published(), "feed")
                .updatedAt(entry.updated())
                .language(entry.language())
                .build();
    }

    /** An address that is none keeps no entry back; blanks in one are a common mistake. */
    private static @Nullable String address(FeedEntry entry) {
        @Nullable String link = entry.link();
        if (link == null) {
            return null;
        }
        try {
            URI address = new URI(link.strip().replace(" ", "%20"));
            return isOfTheWeb(address) ? address.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isOfTheWeb(URI address) {
        @Nullable String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && address.getHost() != null;
    }
}
