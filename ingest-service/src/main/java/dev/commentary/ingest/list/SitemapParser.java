package dev.commentary.ingest.list;

import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.feed.XmlTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps: XML with the extension for news, an index of them, or one address a line. As
 * lenient as feeds are read. A pure function.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps 0.9</a>
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">
 *     News sitemaps</a>
 */
public final class SitemapParser {

    /** The protocol's limit, also for what an index names. */
    public static final int MOST_PAGES = 50_000;

    private SitemapParser() {}

    /**
     * Reads a document.
     *
     * @param address where it was found; only addresses of the same host are taken from it
     */
    public static Sitemap parse(byte[] document, URI address) {
        String text = TextDecoding.decode(document, null).strip();
        if (text.startsWith("http")) {
            return lines(text, address);
        }
        if (XmlTree.declaresEntities(text)) {
            return new Sitemap.Refused("the sitemap declares entities");
        }
        return tree(XmlTree.parse(text, address.toString()), address);
    }

    private static Sitemap lines(String text, URI map) {
        return new Sitemap.Pages(
                text.lines()
                        .map(String::strip)
                        .flatMap(line -> sameHost(line, map).stream())
                        .limit(MOST_PAGES)
                        .map(Listed::at)
                        .toList());
    }

    private static Sitemap tree(Document document, URI map) {
        Optional<Element> root =
                document.children().stream()
                        .filter(child -> !child.tagName().startsWith("?"))
                        .findFirst();
        return switch (root.map(SitemapParser::name).orElse("")) {
            case "urlset" -> new Sitemap.Pages(read(root.get(), "url", map));
            case "sitemapindex" -> new Sitemap.Index(read(root.get(), "sitemap", map));
            default ->
                    new Sitemap.Refused(
                            "the document is no sitemap: its root must be <urlset> or"
                                    + " <sitemapindex>");
        };
    }

    private static List<Listed> read(Element root, String kind, URI map) {
        List<Listed> listed = new ArrayList<>();
        for (Element entry : root.children()) {
            if (listed.size() == MOST_PAGES) {
                break;
            }
            if (name(entry).equals(kind)) {
                Optional.ofNullable(text(entry, "loc"))
                        .flatMap(address -> sameHost(address, map))
                        .ifPresent(address -> listed.add(listed(entry, address)));
            }
        }
        return listed;
    }

    private static Listed listed(Element entry, String address) {
        @Nullable Element news = child(entry, "news");
        @Nullable Element publication = news == null ? null : child(news, "publication");
        return new Listed(
                address,
                text(entry, "lastmod"),
                text(news, "title"),
                text(news, "publication_date"),
                text(publication, "name"),
                text(publication, "language"));
    }

    private static @Nullable Element child(Element element, String name) {
        return element.children().stream()
                .filter(child -> name(child).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Element element, String name) {
        @Nullable Element child = element == null ? null : child(element, name);
        String text = child == null ? "" : child.text().strip();
        return text.isEmpty() ? null : text;
    }

    /** Whatever the prefix is. */
    private static String name(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    /** A sitemap speaks for its own host alone, see "Sitemap file location" in the protocol. */
    private static Optional<String> sameHost(String address, URI map) {
        try {
            URI page = map.resolve(address.strip().replace(" ", "%20"));
            return SameSite.is(page, map) ? Optional.of(page.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
