package dev.commentary.system;

import static dev.commentary.system.Pipeline.ENRICH;
import static dev.commentary.system.Pipeline.FEED;
import static dev.commentary.system.Pipeline.INDEX;
import static dev.commentary.system.Pipeline.INGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Services are killed while posts are under way; afterwards none is lost and none is there twice.
 */
class ChaosIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int POSTS = 2_000;
    private static final int PER_BATCH = 100;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Pipeline pipeline = SharedPipeline.get();
    private final Api ingest = pipeline.api(INGEST);
    private final String run = "chaos" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyAcceptedPostIsIndexedOrRejectedAndNoneTwice() {
        // Given
        RejectedPosts rejected = RejectedPosts.from(pipeline.bootstrapServers());
        CompletableFuture<Set<String>> accepted = CompletableFuture.supplyAsync(this::publish);

        // When
        for (String service : List.of(INDEX, ENRICH, INDEX, ENRICH)) {
            pipeline.kill(service);
            pipeline.start(service);
            pipeline.awaitReady(service);
        }

        // Then
        Set<String> ids = accepted.join();
        assertThat(ids).hasSize(POSTS);
        await().atMost(RECOVERY)
                .untilAsserted(() -> {
                    Set<String> settled = new HashSet<>(rejected.ids());
                    settled.addAll(indexed());
                    assertThat(settled).containsAll(ids);
                });
        assertThat(indexed()).doesNotHaveDuplicates().isSubsetOf(ids);
        assertThat(pipeline.api(FEED).get("/v1/posts?size=1&q=" + run).body().get("total").asInt())
                .isEqualTo(indexed().size());
    }

    private Set<String> publish() {
        Set<String> ids = new HashSet<>();
        for (int first = 0; first < POSTS; first += PER_BATCH) {
            ids.addAll(publishBatch(first));
        }
        return ids;
    }

    private Set<String> publishBatch(int first) {
        String lines =
                IntStream.range(first, first + PER_BATCH)
                        .mapToObj(this::line)
                        .collect(Collectors.joining("\n"));
        String outcomes = ingest.exchangeLines("/v1/posts/batch", BodyPublishers.ofString(lines));
        return outcomes.lines()
                .map(JSON::readTree)
                .filter(outcome -> outcome.get("status").asString().equals("accepted"))
                .map(outcome -> outcome.get("id").asString())
                .collect(Collectors.toSet());
    }

    private String line(int number) {
        return JSON.createObjectNode()
                .put("externalId", run + "-" + number)
                .put("title", "Piece " + number + " of " + run)
                .put("body", "Ministers met in Geneva for the " + number + "th time. " + run)
                .toString();
    }

    /** Every id that Elasticsearch holds for this run, read page by page. */
    private List<String> indexed() {
        List<String> ids = new ArrayList<>();
        String path = "/v1/posts?size=100&q=" + run;
        String cursor = "";
        while (true) {
            JsonNode page = pipeline.api(FEED).get(path + cursor).body();
            page.get("posts").forEach(post -> ids.add(post.get("id").asString()));
            JsonNode next = page.path("nextCursor");
            if (next.isMissingNode() || next.isNull()) {
                return ids;
            }
            cursor = "&cursor=" + Api.encode(next.asString());
        }
    }
}
