package dev.commentary.ingest.wordpress;

import dev.commentary.ingest.encoding.TextDecoding;
import java.util.List;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents from REST APIs of WordPress. A pure function. */
public final class RestReader {

    private static final JsonMapper JSON = new JsonMapper();

    private RestReader() {}

    /** Reads a document; a pure function that throws nothing. */
    public static RestAnswer read(byte[] bytes) {
        String text = TextDecoding.decode(bytes, "UTF-8").strip();
        if (text.startsWith("<")) {
            return new RestAnswer.Refused(
                    "the answer is a page, not JSON: no WordPress REST API is at this address;"
                            + " register the site's feed instead");
        }
        try {
            return read(JSON.readTree(text));
        } catch (JacksonException e) {
            return new RestAnswer.Refused("the answer is no JSON: " + e.getOriginalMessage());
        }
    }

    private static RestAnswer read(JsonNode json) {
        if (json.isArray() && json.valueStream().allMatch(RestPost::isOne)) {
            return new RestAnswer.Posts(json.valueStream().map(RestPost::read).toList());
        }
        if (RestPost.isOne(json)) {
            return new RestAnswer.Posts(List.of(RestPost.read(json)));
        }
        if (json.isObject() && json.path("home").isString()) {
            String name = Jsoup.parseBodyFragment(json.path("name").asString("")).text().strip();
            String home = json.path("home").asString("").strip();
            return new RestAnswer.Site(name.isEmpty() ? null : name, home.isEmpty() ? null : home);
        }
        String message = json.path("message").asString("");
        return new RestAnswer.Refused(
                "the answer is JSON, but not what WordPress says of posts"
                        + (message.isEmpty() ? "" : ": " + message));
    }
}
