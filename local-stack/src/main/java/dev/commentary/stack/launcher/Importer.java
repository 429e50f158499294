package dev.commentary.stack.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to the import of ingest-service and asks what became of their posts. */
final class Importer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IMPORTS =
            "http://127.0.0.1:%d/v1/imports?name=".formatted(Service.INGEST.port());
    private static final String POSTS =
            "http://127.0.0.1:%d/v1/posts?size=1".formatted(Service.FEED.port());
    private static final int SHOWN = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;

    Importer(String key) {
        this.key = key;
    }

    /**
     * What became of the posts of a file.
     *
     * @param reasons one line for each refused post
     */
    record Summary(long accepted, long unchanged, long refused, List<String> reasons) {

        Summary {
            reasons = List.copyOf(reasons);
        }

        /** The summary for people. */
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(
                    "%d accepted, %d unchanged, %d refused"
                            .formatted(accepted, unchanged, refused));
            reasons.stream().limit(SHOWN).forEach(lines::add);
            if (reasons.size() > SHOWN) {
                lines.add("and %d more".formatted(reasons.size() - SHOWN));
            }
            return List.copyOf(lines);
        }
    }

    /**
     * Sends one file; {@code progress} hears how many bytes are under way.
     *
     * @throws Refusal if the file as a whole is refused, or ingest-service cannot be reached
     */
    Summary send(Path file, LongConsumer progress) {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(IMPORTS + name))
                                    .header("Authorization", "Bearer " + key)
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(new CountedFile(file, progress))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refusal(
                        "%s was refused (%d): %s"
                                .formatted(file, response.statusCode(), problem(response.body())));
            }
            return summary(response.body());
        } catch (ConnectException e) {
            throw new Refusal("nothing answers on port 8081: run ./commentary up first");
        } catch (IOException e) {
            throw new Refusal("sending %s failed: %s".formatted(file, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while sending " + file);
        }
    }

    /** How many posts there are for a search; 0 as long as there is no answer. */
    long countFound() {
        try {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(POSTS))
                                    .header("Authorization", "Bearer " + key)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? JSON.readTree(response.body()).path("total").asLong(0)
                    : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static Summary summary(String body) {
        JsonNode answer = JSON.readTree(body);
        List<String> reasons = new ArrayList<>();
        for (JsonNode post : answer.path("posts")) {
            if (post.path("status").asString("").equals("refused")) {
                reasons.add("refused: " + reason(post));
            }
        }
        return new Summary(
                answer.path("accepted").asLong(0),
                answer.path("unchanged").asLong(0),
                answer.path("refused").asLong(0),
                reasons);
    }

    private static String reason(JsonNode post) {
        List<String> words = new ArrayList<>();
        for (String field : List.of("line", "title", "detail", "reason")) {
            if (post.hasNonNull(field)) {
                words.add(post.get(field).asString());
            }
        }
        for (JsonNode error : post.path("errors")) {
            words.add(error.path("field").asString("") + " " + error.path("reason").asString(""));
        }
        return String.join(": ", words);
    }

    /** What a problem document says, or the text itself if it is none. */
    static String problem(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("detail").asString(problem.path("title").asString(body));
        } catch (JacksonException e) {
            return body;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
