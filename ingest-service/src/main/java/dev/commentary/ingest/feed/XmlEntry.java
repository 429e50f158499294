package dev.commentary.ingest.feed;

import dev.commentary.ingest.feed.Feed.Link;
import dev.commentary.ingest.feed.FeedEntry.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item or entry of whichever format of XML. */
final class XmlEntry {

    private static final String[] CONTENTS = {
        "content:encoded", "content", "xhtml:body", "body", "fullitem"
    };
    private static final String[] SUMMARIES = {
        "description",
        "summary",
        "abstract",
        "dc:description",
        "tagline",
        "itunes:summary",
        "media:description"
    };
    private static final String[] TEXTS =
            Stream.of(CONTENTS, SUMMARIES).flatMap(Stream::of).toArray(String[]::new);

    private XmlEntry() {}

    /**
     * The entry that a node is.
     *
     * @param language of the feed
     */
    static FeedEntry read(XmlNode node, @Nullable String language) {
        @Nullable String spoken = node.language(TEXTS);
        List<Link> links = node.links();
        @Nullable String updated =
                node.text("updated", "modified", "dcterms:modified", "lastupdated");
        return new FeedEntry(
                id(node),
                link(node, links),
                node.plain("title", "dc:title", "media:title", "itunes:title"),
                summary(node),
                node.html(CONTENTS),
                node.people(),
                node.text(
                        "pubdate",
                        "published",
                        "issued",
                        "dcterms:issued",
                        "dc:date",
                        "date",
                        "created",
                        "dcterms:created"),
                updated == null ? node.attribute("lastmod") : updated,
                node.subjects(),
                spoken == null ? language : spoken,
                origin(node));
    }

    private static @Nullable String summary(XmlNode node) {
        @Nullable String own = node.html(SUMMARIES);
        return own != null
                ? own
                : node.children("media:group")
                        .map(group -> new XmlNode(group, node.address()).html(SUMMARIES))
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String id(XmlNode node) {
        @Nullable String id = node.text("guid", "id", "dc:identifier");
        return id == null ? node.attribute("rdf:about") : id;
    }

    private static @Nullable String link(XmlNode node, List<Link> links) {
        Optional<String> alternate =
                links.stream()
                        .filter(link -> link.rel().equals("alternate"))
                        .map(Link::href)
                        .findFirst();
        return alternate.or(() -> permanent(node)).filter(XmlEntry::isWeb).orElse(null);
    }

    /** Many a publisher forgets to say that a guid is no address; with a space in it it is none. */
    private static Optional<String> permanent(XmlNode node) {
        return node.children("guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .filter(guid -> guid.text().strip().chars().noneMatch(Character::isWhitespace))
                .map(guid -> node.resolve(guid, guid.text().strip()))
                .findFirst();
    }

    private static boolean isWeb(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static @Nullable Origin origin(XmlNode node) {
        Optional<Element> source = node.children("source").findFirst();
        if (source.isEmpty()) {
            return null;
        }
        XmlNode from = new XmlNode(source.get(), node.address());
        @Nullable String title =
                source.get().children().isEmpty()
                        ? Markup.plain(source.get())
                        : from.plain("title");
        @Nullable String named = from.attribute("url");
        @Nullable String linked = from.links().isEmpty() ? null : from.links().getFirst().href();
        return new Origin(title, named == null ? linked : named);
    }
}
