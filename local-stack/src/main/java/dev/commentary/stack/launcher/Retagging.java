package dev.commentary.stack.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks enrich-service to tag everything anew, and how far it is. */
final class Retagging implements AutoCloseable {

    static final String RUNS = "http://127.0.0.1:%d/v1/retags".formatted(Service.ENRICH.port());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;

    Retagging(String key) {
        this.key = key;
    }

    /** A run that is under way now, maybe since earlier. */
    record Begun(String id, boolean joined) {}

    /**
     * Begins a run or joins the one under way.
     *
     * @throws Refusal if enrich-service refuses it or cannot be reached
     */
    Begun begin(boolean dryRun) {
        HttpResponse<String> answer =
                send(
                        request(RUNS)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"dryRun\": %s}".formatted(dryRun)))
                                .build());
        String id = JSON.readTree(answer.body()).path("id").asString("");
        return new Begun(id, answer.statusCode() == OK);
    }

    /** A run as it is now. */
    JsonNode look(String id) {
        return JSON.readTree(send(request(RUNS + "/" + id).build()).body());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(
                        "enrich-service refused it (%d): %s"
                                .formatted(answer.statusCode(), Importer.problem(answer.body())));
            }
            return answer;
        } catch (ConnectException e) {
            throw new Refusal(
                    "nothing answers on port %d: run ./commentary up first"
                            .formatted(Service.ENRICH.port()));
        } catch (IOException e) {
            throw new Refusal("asking enrich-service failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
