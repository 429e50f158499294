package dev.commentary.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the API, without a key. */
public final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;

    public Api(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /** An answer whose body is JSON. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = page(path);
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }

    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
