package dev.commentary.feed.alert;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Interests and alerts over HTTP, with a key that may write them. */
public final class AlertsApi {

    private static final String KEY = "cm_test";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final URI base;
    private final RestClient client;

    public AlertsApi(int port) {
        base = URI.create("http://127.0.0.1:" + port);
        client =
                RestClient.builder()
                        .baseUrl(base)
                        .defaultHeader("Authorization", "Bearer " + KEY)
                        .build();
    }

    /** Makes the service accept the key, and sign what it sends. */
    public static void register(DynamicPropertyRegistry properties) throws IOException {
        Path keys =
                file(
                        """
                        {"id":"t","name":"test","sha256":"%s","scopes":["interests:write"]}
                        """
                                .formatted(sha256(KEY)));
        Path secret = file("CwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCws=");
        properties.add("commentary.keys-file", keys::toString);
        properties.add("commentary.alerts.secret-file", secret::toString);
    }

    private static Path file(String content) throws IOException {
        Path file = Files.createTempFile("commentary", ".test");
        file.toFile().deleteOnExit();
        return Files.writeString(file, content);
    }

    public void awaitReady() {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(text(get("/actuator/health/readiness"), "status"))
                                .isEqualTo("UP"));
    }

    /** Makes an alert on a word that calls a webhook, and answers its id. */
    String webhookAlert(String word, String url) {
        return text(
                post(
                        "/v1/alerts",
                        Map.of(
                                "name",
                                "On " + word,
                                "filter",
                                Map.of("q", word),
                                "channel",
                                Map.of("type", "webhook", "url", url))),
                "id");
    }

    URI uri(String path) {
        return base.resolve(path);
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return answer(client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return answer(client.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    /** The page that answers a form of the dashboard. */
    public String submit(String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(fields);
        return Objects.requireNonNull(
                client.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .body(form)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (sent, response) -> {})
                        .body(String.class));
    }

    /** The errors of a request that must be refused. */
    public String refusal(String path, Map<String, ?> body) {
        JsonNode problem = post(path, body);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        return problem.path("errors").toString();
    }

    public JsonNode get(String path) {
        return answer(client.get().uri(path));
    }

    public static String text(JsonNode json, String field) {
        return json.path(field).asString();
    }

    /** A page as its owner sees it. */
    public String page(String path) {
        return Objects.requireNonNull(
                client.get().uri(base.resolve(path)).retrieve().body(String.class));
    }

    public void delete(String path) {
        client.delete().uri(path).retrieve().toBodilessEntity();
    }

    private static JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(
                request.retrieve()
                        .onStatus(HttpStatusCode::isError, (sent, response) -> {})
                        .body(JsonNode.class));
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
