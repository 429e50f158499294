package dev.commentary.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom 1.0</a>
 */
final class XmlFeed {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> CHANNELS = Set.of("channel", "feed");

    private XmlFeed() {}

    static FeedResult read(String text, String address) {
        if (XmlTree.declaresEntities(text)) {
            return new FeedResult.Refused(
                    "The document declares entities (<!DOCTYPE …[ or <!ENTITY), which is refused:"
                            + " they could name files and unfold. Take the declaration out.");
        }
        Document document = XmlTree.parse(text, "");
        Optional<Element> root = document.children().stream().findFirst();
        if (root.isEmpty() || !isFeed(root.get())) {
            return new FeedResult.Refused(
                    root.isEmpty()
                            ? "The document is no feed: it holds no elements."
                            : "The document is no feed: its root is <"
                                    + root.get().tagName()
                                    + ">.");
        }
        List<String> warnings = new ArrayList<>();
        XmlTree.fault(text).ifPresent(warnings::add);
        return new FeedResult.Read(feed(document, root.get(), address, warnings));
    }

    private static boolean isFeed(Element root) {
        String name = XmlName.of(root);
        return CHANNELS.contains(name)
                || name.equals("rss")
                || name.equals("rdf:rdf")
                || name.equals("rdf")
                || ENTRIES.contains(name);
    }

    private static Feed feed(
            Document document, Element root, String address, List<String> warnings) {
        Element channel =
                root.getAllElements().stream()
                        .filter(element -> CHANNELS.contains(XmlName.of(element)))
                        .findFirst()
                        .orElse(root);
        XmlNode node = new XmlNode(channel, address);
        @Nullable String language = node.text("language", "dc:language");
        @Nullable String spoken = language == null ? node.language() : language;
        List<FeedEntry> entries =
                document.getAllElements().stream()
                        .filter(element -> ENTRIES.contains(XmlName.of(element)))
                        .map(element -> XmlEntry.read(new XmlNode(element, address), spoken))
                        .toList();
        long nameless = entries.stream().filter(e -> e.id() == null && e.link() == null).count();
        if (nameless > 0) {
            warnings.add(nameless + " entries have neither an id nor a link");
        }
        return new Feed(
                format(root),
                node.plain("title", "dc:title"),
                node.plain(
                        "description",
                        "subtitle",
                        "tagline",
                        "info",
                        "abstract",
                        "dc:description",
                        "itunes:subtitle",
                        "itunes:summary"),
                node.links(),
                node.people(),
                spoken,
                updated(node),
                entries,
                warnings);
    }

    private static @Nullable String updated(XmlNode channel) {
        @Nullable String updated =
                channel.text(
                        "updated",
                        "modified",
                        "lastbuilddate",
                        "dcterms:modified",
                        "dc:date",
                        "pubdate",
                        "published",
                        "dcterms:issued");
        return updated == null ? channel.attribute("lastmod") : updated;
    }

    private static String format(Element root) {
        String version = root.attr("version").strip();
        String namespace = root.tag().namespace();
        return switch (XmlName.of(root)) {
            case "rss" -> version.isEmpty() ? "RSS" : "RSS " + version;
            case "feed", "entry" ->
                    version.equals("0.3") || namespace.contains("purl.org/atom")
                            ? "Atom 0.3"
                            : "Atom 1.0";
            case "rdf:rdf", "rdf" -> rdf(root);
            default -> "CDF";
        };
    }

    private static String rdf(Element root) {
        boolean first =
                root.attributes().asList().stream()
                        .anyMatch(a -> a.getValue().contains("netscape.com/rdf/simple/0.9"));
        return first ? "RSS 0.90" : "RSS 1.0";
    }
}
