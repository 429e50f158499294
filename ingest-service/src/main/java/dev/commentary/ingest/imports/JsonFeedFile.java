package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.html.HtmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Feed, version 1 or 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedFile {

    private static final String VERSION = "jsonfeed.org/version";
    private static final int HEAD_BYTES = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeedFile() {}

    /** Whether a JSON object names itself a JSON Feed. */
    static boolean isOne(byte[] file, int start, int end) {
        int length = Math.min(end - start, HEAD_BYTES);
        return new String(file, start, length, StandardCharsets.UTF_8).contains(VERSION);
    }

    static PostFile read(String text, @Nullable String source) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException e) {
            return new PostFile.Unreadable("The file is no JSON: " + e.getOriginalMessage());
        }
        if (!feed.path("items").isArray() || !feed.path("version").asString("").contains(VERSION)) {
            return new PostFile.Unreadable(
                    "The file is JSON, but neither a JSON Feed nor a line for each post.");
        }
        String address =
                feed.path("feed_url").asString(feed.path("home_page_url").asString("json-feed"));
        String filed = source == null ? address : source;
        return new PostFile.Posts(
                Format.JSON_FEED,
                feed.path("items").valueStream().map(item -> item(item, feed, filed)).toList());
    }

    private static ImportedPost item(JsonNode item, JsonNode feed, String source) {
        @Nullable String title = text(item, "title");
        @Nullable String language = text(item, "language");
        Draft draft =
                Draft.builder(body(item))
                        .named(source, id(item), text(item, "url"))
                        .texts(null, title, null)
                        .authors(authors(item.has("authors") || item.has("author") ? item : feed))
                        .outlet(null, text(feed, "title"))
                        .published(text(item, "date_published"), "feed")
                        .updatedAt(text(item, "date_modified"))
                        .language(language == null ? text(feed, "language") : language)
                        .build();
        return new ImportedPost(new Parsed.Post(draft, null), title, null);
    }

    private static String body(JsonNode item) {
        @Nullable String plain = text(item, "content_text");
        @Nullable String html = text(item, "content_html");
        @Nullable String summary = text(item, "summary");
        if (html != null) {
            return HtmlReader.read("<div>" + html + "</div>", "").body();
        }
        return plain != null ? plain : summary != null ? summary : "";
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
        return authors.map(author -> author.path("name").asString(""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
