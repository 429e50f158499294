package dev.commentary.ingest.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A site that answers as the REST API of WordPress does; its time is two hours before UTC's. */
public final class InMemoryWordpress {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDateTime EPOCH = LocalDateTime.parse("2020-01-01T08:00:00");

    /** What it answers; numbers of -1 are not said. */
    public record Answer(int status, String body, int total, int pages) {}

    private record Post(
            long id, String title, String content, LocalDateTime date, LocalDateTime modified) {}

    private final String home;
    private final TreeMap<Long, Post> posts = new TreeMap<>();
    private final TreeMap<Long, Post> unlisted = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private LocalDateTime now = EPOCH;
    private boolean knowsModifiedAfter = true;
    private @Nullable Answer instead;

    public InMemoryWordpress(String home) {
        this.home = home;
    }

    /** Publishes posts with these ids, one each hour. */
    public synchronized void publish(long from, long to) {
        for (long id = from; id <= to; id++) {
            now = now.plusHours(1);
            posts.put(id, new Post(id, "Title " + id, text("Text " + id), now, now));
        }
    }

    /** One that was written and scheduled long before it appeared. */
    synchronized void publishScheduled(long id, LocalDateTime date) {
        posts.put(id, new Post(id, "Title " + id, text("Text " + id), date, EPOCH));
    }

    public synchronized void edit(long id, String text) {
        Post post = Objects.requireNonNull(posts.get(id));
        now = now.plusHours(3);
        posts.put(id, new Post(id, post.title(), text(text), post.date(), now));
    }

    /** Saves without a change of what is read. */
    synchronized void touch(long id) {
        Post post = Objects.requireNonNull(posts.get(id));
        now = now.plusHours(3);
        posts.put(id, new Post(id, post.title(), post.content(), post.date(), now));
    }

    synchronized void modifiedAt(long id, LocalDateTime modified) {
        Post post = Objects.requireNonNull(posts.get(id));
        posts.put(id, new Post(id, post.title(), post.content(), post.date(), modified));
    }

    public synchronized void delete(long id) {
        posts.remove(id);
    }

    /** Leaves it out of lists, though it is there. */
    synchronized void hide(long id) {
        unlisted.put(id, Objects.requireNonNull(posts.remove(id)));
    }

    synchronized void ignoreModifiedAfter() {
        knowsModifiedAfter = false;
    }

    /** Answers all requests with that, until it is null again. */
    synchronized void answerInstead(@Nullable Answer answer) {
        instead = answer;
    }

    public List<String> requests() {
        return requests;
    }

    /** Answers a request for anything below {@code /wp-json}. */
    public synchronized Answer answer(URI uri) {
        requests.add(uri.getRawPath() + "?" + uri.getRawQuery());
        if (instead != null) {
            return instead;
        }
        String path = uri.getPath();
        if (path.equals("/wp-json/")) {
            return new Answer(
                    200,
                    JSON.createObjectNode()
                            .put("name", "Tides &amp; Quays")
                            .put("home", home)
                            .toString(),
                    -1,
                    -1);
        }
        Map<String, String> query = query(uri);
        return path.equals("/wp-json/wp/v2/posts")
                ? list(query)
                : one(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)), query);
    }

    private Answer list(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        List<Post> found = new ArrayList<>(posts.values());
        found.removeIf(post -> !isWanted(post, query));
        Comparator<Post> order =
                switch (query.getOrDefault("orderby", "date")) {
                    case "id" -> Comparator.comparingLong(Post::id);
                    case "modified" -> Comparator.comparing(Post::modified);
                    default -> throw new IllegalArgumentException("no such order");
                };
        found.sort(order.reversed());
        int pages = (found.size() + size - 1) / size;
        if (page > Math.max(pages, 1)) {
            return new Answer(400, "{\"code\":\"rest_post_invalid_page_number\"}", -1, -1);
        }
        ArrayNode list = JSON.createArrayNode();
        found.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .forEach(post -> list.add(json(post, query)));
        return new Answer(200, list.toString(), found.size(), pages);
    }

    private boolean isWanted(Post post, Map<String, String> query) {
        @Nullable String after = query.get("modified_after");
        @Nullable String include = query.get("include");
        return (after == null
                        || !knowsModifiedAfter
                        || post.modified().isAfter(LocalDateTime.parse(after)))
                && (include == null
                        || Arrays.asList(include.split(",", -1))
                                .contains(Long.toString(post.id())));
    }

    private Answer one(long id, Map<String, String> query) {
        Post post = posts.getOrDefault(id, unlisted.get(id));
        return post == null
                ? new Answer(404, "{\"code\":\"rest_post_invalid_id\"}", -1, -1)
                : new Answer(200, json(post, query).toString(), -1, -1);
    }

    private ObjectNode json(Post post, Map<String, String> query) {
        List<String> fields = List.of(query.getOrDefault("_fields", "").split(",", -1));
        ObjectNode json = JSON.createObjectNode().put("id", post.id());
        if (fields.contains("modified")) {
            json.put("modified", post.modified() + ":00");
        }
        if (fields.contains("content")) {
            json.put("date_gmt", post.date().plusHours(2) + ":00");
            json.put("modified_gmt", post.modified().plusHours(2) + ":00");
            json.put("link", home + "/" + post.id());
            json.putObject("guid").put("rendered", home + "/?a=1&#038;p=" + post.id());
            json.putObject("title").put("rendered", post.title());
            json.putObject("content").put("rendered", post.content());
        }
        if (fields.contains("_embedded") && query.containsKey("_embed")) {
            json.putObject("_embedded").putArray("author").addObject().put("name", "Ana Brook");
        }
        return json;
    }

    private static String text(String text) {
        return "<p>" + text + ", and more of it.</p>";
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        for (String part : uri.getRawQuery().split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
