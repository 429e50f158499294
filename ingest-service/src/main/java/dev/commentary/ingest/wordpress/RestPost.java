package dev.commentary.ingest.wordpress;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post as the REST API gives it; what was not asked for is null or empty.
 *
 * @param modified in the site's own time
 * @param title as HTML
 * @param content as HTML
 * @param published in UTC, as far as the site knows
 * @param updated as {@code published}
 * @see <a href="https://developer.wordpress.org/rest-api/reference/posts/">Posts</a>
 */
public record RestPost(
        long id,
        @Nullable LocalDateTime modified,
        @Nullable String guid,
        @Nullable String link,
        String title,
        String content,
        List<String> authors,
        @Nullable String published,
        @Nullable String updated) {

    public RestPost {
        authors = List.copyOf(authors);
    }

    /** Whether a value is a post at all. */
    static boolean isOne(JsonNode json) {
        JsonNode id = json.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.asLong() > 0;
    }

    static RestPost read(JsonNode json) {
        @Nullable String guid = text(json.path("guid").path("rendered"));
        return new RestPost(
                json.path("id").asLong(),
                local(text(json.path("modified"))),
                guid == null ? null : Parser.unescapeEntities(guid, false),
                text(json.path("link")),
                json.path("title").path("rendered").asString(""),
                json.path("content").path("rendered").asString(""),
                authors(json),
                utc(json, "date"),
                utc(json, "modified"));
    }

    /**
     * Many sites do not let everybody see their users; a plug-in may name the author all the same.
     */
    private static List<String> authors(JsonNode json) {
        List<String> embedded =
                json.path("_embedded")
                        .path("author")
                        .valueStream()
                        .map(author -> author.path("name").asString("").strip())
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (!embedded.isEmpty()) {
            return embedded;
        }
        @Nullable String author = text(json.path("yoast_head_json").path("author"));
        return author == null ? List.of() : List.of(author);
    }

    private static @Nullable String utc(JsonNode json, String field) {
        @Nullable LocalDateTime time = local(text(json.path(field + "_gmt")));
        return time == null
                ? text(json.path(field))
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
    }

    private static @Nullable LocalDateTime local(@Nullable String written) {
        try {
            return written == null ? null : LocalDateTime.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
