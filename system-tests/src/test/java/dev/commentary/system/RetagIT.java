package dev.commentary.system;

import static dev.commentary.system.Pipeline.ENRICH;
import static dev.commentary.system.Pipeline.FEED;
import static dev.commentary.system.Pipeline.INGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules change, people know better, and everything old is tagged anew while nobody notices. */
class RetagIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int POSTS = 20;
    private static final String TENNIS = "medtop:20001085";

    private final Pipeline pipeline = SharedPipeline.get();
    private final Api ingest = pipeline.api(INGEST);
    private final Api enrich = pipeline.api(ENRICH);
    private final Api feed = pipeline.api(FEED);
    private final String word = "moonball" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir private Path rules;

    @AfterEach
    void goBackToTheRulesOfTheJar() {
        restartEnrichService();
        retag(false);
        awaitLivePosts();
    }

    /** Kafka misses a killed consumer only after a while; other tests want live posts at once. */
    private void awaitLivePosts() {
        String last = word + "-" + UUID.randomUUID();
        var sent =
                ingest.post(
                        "/v1/posts",
                        JSON.createObjectNode()
                                .put("externalId", last)
                                .put("title", "The last of " + last)
                                .put("body", "Nothing more is said about " + last + "."));
        assertThat(sent.status()).isEqualTo(202);
        String id = sent.body().path("id").asString();
        await().atMost(SOON.multipliedBy(2))
                .until(() -> feed.get("/v1/posts/" + id).status() == 200);
    }

    @Test
    void newRulesReachOldPostsAndWhatPeopleSaidStays() throws IOException {
        // Given
        List<String> ids = importPosts();
        String corrected = ids.getFirst();
        JsonNode outlet = post(corrected).at("/outlets/0");
        correct(corrected, "outlet/" + outlet.path("id").asString(), "remove");
        correct(corrected, "topic/curling", "add");
        await().atMost(SOON).until(() -> !found("outlet=financial-times").contains(corrected));
        JsonNode alert = alert();
        Balance before = Balance.read(pipeline);
        teachMoonball();

        try (LiveStream stream = new LiveStream(feed, "/v1/posts/stream?q=" + word)) {
            // When
            JsonNode preview = retag(true);

            // Then
            assertThat(preview.at("/found/changed").asInt())
                    .as("%s", preview)
                    .isGreaterThanOrEqualTo(POSTS);
            assertThat(preview.at("/found/tags").toString()).contains("\"tennis\"");
            assertThat(found("topic=" + TENNIS)).isEmpty();

            // When
            JsonNode run = retag(false);

            // Then
            assertThat(run.at("/found/published").asInt())
                    .as("%s", run)
                    .isGreaterThanOrEqualTo(POSTS);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(found("topic=" + TENNIS))
                                    .containsExactlyInAnyOrderElementsOf(ids));
            assertThat(post(corrected).path("outlets")).isEmpty();
            assertThat(post(corrected).path("topics").toString()).contains("\"curling\"");
            assertThat(found("outlet=financial-times"))
                    .doesNotContain(corrected)
                    .hasSize(POSTS - 1);
            assertThat(ids).noneMatch(stream::hasSeen);
        }
        assertThat(deliveries(alert)).isEmpty();
        Balance change = Balance.read(pipeline).minus(before);
        assertThat(change.accepted()).isZero();
        assertThat(change.settled()).isZero();
    }

    @Test
    void aRunGoesOnByItselfWhenTheServiceWasKilled() throws IOException {
        // Given
        List<String> ids = importPosts();
        teachMoonball();
        String run =
                enrich.post("/v1/retags", JSON.createObjectNode().put("dryRun", false))
                        .body()
                        .path("id")
                        .asString();

        // When
        pipeline.kill(ENRICH);
        pipeline.start(ENRICH, "--commentary.enrich.rules-dir=" + rules);
        pipeline.awaitReady(ENRICH);

        // Then
        assertThat(awaitEnd(run).path("status").asString()).isEqualTo("done");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(found("topic=" + TENNIS))
                                .containsExactlyInAnyOrderElementsOf(ids));
    }

    private void correct(String id, String tag, String action) {
        var answer =
                feed.put(
                        "/v1/posts/" + id + "/corrections/" + tag,
                        JSON.createObjectNode().put("action", action));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private List<String> importPosts() {
        String lines =
                IntStream.range(0, POSTS)
                        .mapToObj(number ->
                                JSON.createObjectNode()
                                        .put("externalId", word + "-" + number)
                                        .put("note", "A comment for the Financial Times.")
                                        .put("title", "Piece " + number + " on the " + word)
                                        .put("body", "The " + word + " is back, said nobody.")
                                        .toString())
                        .collect(Collectors.joining("\n"));
        List<String> ids = new ArrayList<>();
        ingest.post("/v1/imports?name=moonball.ndjson", BodyPublishers.ofString(lines))
                .body()
                .path("posts")
                .forEach(post -> ids.add(post.path("id").asString()));
        assertThat(ids).hasSize(POSTS);
        await().atMost(SOON).until(() -> found("outlet=financial-times").size() == POSTS);
        return ids;
    }

    private JsonNode alert() {
        JsonNode wish =
                JSON.readTree(
                        """
                        {"name": "On %1$s", "filter": {"q": "%1$s"}, "channel": {"type": "dashboard"}}
                        """
                                .formatted(word));
        var made = feed.post("/v1/alerts", wish);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.body();
    }

    private JsonNode deliveries(JsonNode alert) {
        return feed.get("/v1/alerts/" + alert.path("id").asString() + "/deliveries").body();
    }

    private void teachMoonball() throws IOException {
        Files.write(
                Files.createDirectory(rules.resolve("topics")).resolve("sport.txt"),
                List.of("topic tennis", "3 moonball*"));
        restartEnrichService("--commentary.enrich.rules-dir=" + rules);
    }

    private void restartEnrichService(String... options) {
        pipeline.kill(ENRICH);
        pipeline.start(ENRICH, options);
        pipeline.awaitReady(ENRICH);
    }

    private JsonNode retag(boolean dryRun) {
        var begun = enrich.post("/v1/retags", JSON.createObjectNode().put("dryRun", dryRun));
        assertThat(begun.status()).as("%s", begun.body()).isIn(200, 202);
        JsonNode end = awaitEnd(begun.body().path("id").asString());
        assertThat(end.path("status").asString()).as("%s", end).isEqualTo("done");
        return end;
    }

    private JsonNode awaitEnd(String run) {
        return await().atMost(SOON.multipliedBy(3))
                .until(
                        () -> enrich.get("/v1/retags/" + run).body(),
                        state -> !state.path("status").asString("running").equals("running"));
    }

    private JsonNode post(String id) {
        return feed.get("/v1/posts/" + id).body();
    }

    private List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        feed.get("/v1/posts?size=100&q=" + word + "&" + filter)
                .body()
                .path("posts")
                .forEach(post -> ids.add(post.path("id").asString()));
        return ids;
    }
}
