package dev.commentary.ingest.feed;

import dev.commentary.ingest.feed.Feed.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Feed, version 1 or 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

    private static final String VERSION = "jsonfeed.org/version/";
    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    static FeedResult read(String text) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException e) {
            return new FeedResult.Refused("The document is no JSON: " + e.getOriginalMessage());
        }
        String version = feed.path("version").asString("");
        if (!feed.path("items").isArray() || !version.contains(VERSION)) {
            return new FeedResult.Refused("The document is JSON, but no JSON Feed.");
        }
        List<String> authors = authors(feed);
        @Nullable String language = text(feed, "language");
        return new FeedResult.Read(
                new Feed(
                        "JSON Feed " + version.substring(version.lastIndexOf('/') + 1),
                        text(feed, "title"),
                        text(feed, "description"),
                        links(feed),
                        authors,
                        language,
                        null,
                        feed.path("items")
                                .valueStream()
                                .map(item -> entry(item, authors, language))
                                .toList(),
                        List.of()));
    }

    private static List<Link> links(JsonNode feed) {
        List<Link> links = new ArrayList<>();
        add(links, "alternate", text(feed, "home_page_url"));
        add(links, "self", text(feed, "feed_url"));
        add(links, "next", text(feed, "next_url"));
        for (JsonNode hub : feed.path("hubs")) {
            if (hub.path("type").asString("").equalsIgnoreCase("WebSub")) {
                add(links, "hub", text(hub, "url"));
            }
        }
        return links;
    }

    private static void add(List<Link> links, String rel, @Nullable String href) {
        if (href != null) {
            links.add(new Link(rel, href, null));
        }
    }

    private static FeedEntry entry(
            JsonNode item, List<String> feedAuthors, @Nullable String feedLanguage) {
        @Nullable String html = text(item, "content_html");
        @Nullable String plain = text(item, "content_text");
        @Nullable String summary = text(item, "summary");
        @Nullable String language = text(item, "language");
        List<String> authors = authors(item);
        return new FeedEntry(
                id(item),
                text(item, "url"),
                text(item, "title"),
                summary == null ? null : Entities.escape(summary),
                html != null ? html : plain == null ? null : Entities.escape(plain),
                authors.isEmpty() ? feedAuthors : authors,
                text(item, "date_published"),
                text(item, "date_modified"),
                item.path("tags")
                        .valueStream()
                        .map(tag -> tag.asString(""))
                        .filter(tag -> !tag.isBlank())
                        .toList(),
                language == null ? feedLanguage : language,
                null);
    }

    private static @Nullable String id(JsonNode item) {
        JsonNode id = item.path("id");
        return id.isNumber() ? id.toString() : text(item, "id");
    }

    private static List<String> authors(JsonNode of) {
        Stream<JsonNode> authors =
                of.path("authors").isArray()
                        ? of.path("authors").valueStream()
                        : Stream.of(of.path("author"));
        return authors.map(author -> author.path("name").asString("").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString().strip() : null;
    }
}
