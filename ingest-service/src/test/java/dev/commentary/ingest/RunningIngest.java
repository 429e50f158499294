package dev.commentary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with a running ingest-service, as callers do. */
final class RunningIngest {

    /** What a key file holds for {@link #KEY}. */
    static final String KEY = "cm_test-key-that-may-write";

    static final String READER = "cm_test-key-that-may-read";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    RunningIngest(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Writes a file of the two keys. */
    static Path keysFile(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("keys.jsonl"),
                keyLine("w", KEY, "posts:write\",\"sources:write") + keyLine("r", READER, "read"));
    }

    HttpResponse<String> post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return send(request(path, type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json").GET());
    }

    HttpResponse<String> postJson(String json) throws IOException, InterruptedException {
        return post("/v1/posts", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<InputStream> stream(String path, BodyPublisher lines)
            throws IOException, InterruptedException {
        return http.send(
                request(path, "application/x-ndjson").POST(lines).build(),
                BodyHandlers.ofInputStream());
    }

    /** A connection on which the head of a request of chunks has been sent. */
    Socket connect(String path) throws IOException {
        URI uri = URI.create(address + path);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(20_000);
        String head =
                String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: " + uri.getHost(),
                        "Authorization: Bearer " + KEY,
                        "Content-Type: application/x-ndjson",
                        "Transfer-Encoding: chunked",
                        "",
                        "");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type);
    }

    HttpRequest.Builder withoutKey(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String keyLine(String id, String key, String scope) {
        return "{\"id\":\"%s\",\"name\":\"test\",\"sha256\":\"%s\",\"scopes\":[\"%s\"]}%n"
                .formatted(id, sha256(key), scope);
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
