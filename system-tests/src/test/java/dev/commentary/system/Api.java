package dev.commentary.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's HTTP interface as any client sees it, with an API key. */
final class Api {

    /** An answer; what is no JSON has an empty body here. */
    record Answer(int status, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    Answer get(String path) {
        return exchange("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return exchange("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, JsonNode body) {
        return exchange("POST", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    Answer put(String path, JsonNode body) {
        return exchange("PUT", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    Answer post(String path, BodyPublisher body) {
        return exchange("POST", path, body);
    }

    /** Posts lines of JSON and answers the lines that come back. */
    String exchangeLines(String path, BodyPublisher lines) {
        return send(request("POST", path, lines), BodyHandlers.ofString()).body();
    }

    /** The answer's text, for what is not JSON. */
    String text(String path) {
        return send(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofString()).body();
    }

    /** Opens a stream of server-sent events; the caller closes it. */
    InputStream open(String path) {
        return send(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofInputStream())
                .body();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer exchange(String method, String path, BodyPublisher body) {
        HttpResponse<byte[]> response =
                send(request(method, path, body), BodyHandlers.ofByteArray());
        boolean json =
                response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.contains("json") && !type.contains("ndjson"))
                        .isPresent();
        return new Answer(
                response.statusCode(),
                json ? JSON.readTree(response.body()) : JSON.createObjectNode());
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.sendAsync(request, handler)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(
                    new IOException(request.method() + " " + request.uri(), e));
        }
    }
}
