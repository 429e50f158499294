package dev.commentary.ingest.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The feeds that a web page names, and where feeds usually lie.
 *
 * @see <a href="https://www.rssboard.org/rss-autodiscovery">RSS Autodiscovery</a>
 */
final class FeedLinks {

    private static final Set<String> TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/feed+json",
                    "application/json",
                    "application/rdf+xml",
                    "text/xml",
                    "application/xml");

    private static final List<String> USUAL =
            List.of(
                    "/feed",
                    "/rss",
                    "/feed.xml",
                    "/rss.xml",
                    "/atom.xml",
                    "/index.xml",
                    "/feed.json");

    private static final String COMMENTS = "comments";

    private FeedLinks() {}

    /** Those that the page declares, in its order, feeds of comments last. */
    static List<String> declared(Document page) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            String target = link.absUrl("href");
            if (TYPES.contains(type) && !target.isEmpty()) {
                String named = (link.attr("title") + target).toLowerCase(Locale.ROOT);
                found.putIfAbsent(target, named.contains(COMMENTS));
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The API of WordPress, where the page declares one.
     *
     * @see <a href="https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/">
     *     Discovery</a>
     */
    static Optional<String> wordpress(Document page) {
        return page.select("link[rel=https://api.w.org/][href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(target -> !target.isEmpty())
                .findFirst();
    }

    /** Addresses that are worth a look where a page declares nothing. */
    static List<String> usual(URI address) {
        return USUAL.stream().map(path -> address.resolve(path).toString()).toList();
    }
}
