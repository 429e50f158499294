package dev.commentary.stack.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sources of ingest-service, as lines for people. */
final class SourcesApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCES =
            "http://127.0.0.1:%d/v1/sources".formatted(Service.INGEST.port());

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;

    SourcesApi(String key) {
        this.key = key;
    }

    List<String> list() {
        List<String> lines = new ArrayList<>();
        for (JsonNode source : all()) {
            lines.add(SourceLines.of(source));
        }
        return lines.isEmpty()
                ? List.of("There are no sources yet: ./commentary sources add ADDRESS")
                : lines;
    }

    /** The feeds of a site, from any of its addresses. */
    List<String> find(String address) {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("address", address));
        List<String> lines = SourceLines.found(read(send("POST", "/find", body)));
        return lines.isEmpty()
                ? List.of(
                        "no feeds and no sitemaps were found at "
                                + address
                                + "; another kind may be added: --kind")
                : lines;
    }

    /**
     * Registers a source.
     *
     * @throws Refusal as all methods here: with the reason that ingest-service gave, or if it
     *     cannot be reached
     */
    String add(
            String address,
            String kind,
            String fullText,
            @Nullable String outlet,
            @Nullable String label) {
        ObjectNode source =
                JSON.createObjectNode()
                        .put("address", address)
                        .put("kind", kind)
                        .put("fullText", fullText);
        if (outlet != null) {
            source.put("outlet", outlet);
        }
        if (label != null) {
            source.put("label", label);
        }
        byte[] body = JSON.writeValueAsBytes(source);
        return "added " + read(send("POST", "", body)).path("address").asString("");
    }

    /** Has something done with a source, and says how it does then. */
    String act(String source, String action) {
        return SourceLines.of(read(send("POST", "/" + id(source) + "/" + action, new byte[0])));
    }

    String remove(String source) {
        send("DELETE", "/" + id(source), new byte[0]);
        return "removed " + source;
    }

    List<String> importOpml(byte[] list) {
        JsonNode outcome = read(send("POST", "/opml", list));
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%d added, %d known already, %d refused",
                        outcome.path("added").asInt(0),
                        outcome.path("known").asInt(0),
                        outcome.path("refused").size()));
        for (JsonNode refused : outcome.path("refused")) {
            lines.add(
                    SourceLines.printable(
                            refused.path("address").asString("")
                                    + ": "
                                    + refused.path("reason").asString("")));
        }
        return lines;
    }

    String exportOpml() {
        return send("GET", "/opml", new byte[0]);
    }

    @Override
    public void close() {
        http.close();
    }

    private Iterable<JsonNode> all() {
        return read(send("GET", "", new byte[0]));
    }

    /** The id of a source that is named by it or by its address. */
    private String id(String source) {
        for (JsonNode one : all()) {
            String id = one.path("id").asString("");
            if (source.equals(id) || source.equals(one.path("address").asString(""))) {
                return id;
            }
        }
        throw new Refusal("there is no source " + source + "; see ./commentary sources list");
    }

    private static JsonNode read(String body) {
        return JSON.readTree(body);
    }

    private String send(String method, String path, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(SOURCES + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new Refusal(SourceLines.printable(Importer.problem(response.body())));
            }
            return response.body();
        } catch (ConnectException e) {
            throw new Refusal("nothing answers on port 8081: run ./commentary up first");
        } catch (IOException e) {
            throw new Refusal("asking ingest-service failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
