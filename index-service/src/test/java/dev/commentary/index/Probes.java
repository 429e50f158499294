package dev.commentary.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** The service's health as an orchestrator sees it. */
final class Probes {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Probes(int port) {
        this.port = port;
    }

    boolean isReady() {
        return ask("/readiness").statusCode() == 200;
    }

    boolean isLive() {
        return ask("/liveness").statusCode() == 200;
    }

    /** The state that indexing names when it is not going; empty while it is. */
    String indexingState() {
        return JsonMapper.shared()
                .readTree(ask("/readiness").body())
                .at("/components/indexing/details/state")
                .asString("");
    }

    private HttpResponse<String> ask(String group) {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health" + group);
        try {
            return client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
