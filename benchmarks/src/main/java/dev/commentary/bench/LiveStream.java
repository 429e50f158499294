package dev.commentary.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the live stream that notes when each post came. */
final class LiveStream {

    private static final String DATA = "data:";

    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
    private final Clock clock;

    private LiveStream(Clock clock) {
        this.clock = clock;
    }

    /**
     * When a post came.
     *
     * @param sinceReceipt from its receipt by ingest-service, as the post tells
     */
    record Arrival(Instant at, Duration sinceReceipt) {}

    /** Opens the stream and reads it in the background until the client is closed. */
    static LiveStream open(HttpClient http, String feed, Clock clock) {
        LiveStream stream = new LiveStream(clock);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(feed + "/v1/posts/stream"))
                        .header("Accept", "text/event-stream")
                        .build();
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> answer.join().body().forEach(stream::read));
        return stream;
    }

    /** Arrivals by post id so far. */
    Map<String, Arrival> arrivals() {
        return arrivals;
    }

    private void read(String line) {
        Instant now = clock.instant();
        if (!line.startsWith(DATA)) {
            return;
        }
        JsonNode post = JsonMapper.shared().readTree(line.substring(DATA.length()));
        String id = post.path("id").asString("");
        String receivedAt = post.path("receivedAt").asString("");
        if (!id.isEmpty() && !receivedAt.isEmpty()) {
            arrivals.putIfAbsent(
                    id, new Arrival(now, Duration.between(Instant.parse(receivedAt), now)));
        }
    }
}
