package dev.commentary.system;

import static dev.commentary.system.Pipeline.FEED;
import static dev.commentary.system.Pipeline.INGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.system.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts go in at one end and are found, shown and tagged at the other. */
class MainJobIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Pipeline pipeline = SharedPipeline.get();
    private final Api ingest = pipeline.api(INGEST);
    private final Api feed = pipeline.api(FEED);

    @Test
    void theSampleArchiveBecomesTaggedPostsInTheFeed() throws IOException {
        assertArchive(
                ROOT.resolve("samples/press-archive-sample.txt"),
                ROOT.resolve("samples/expected/press-archive-sample.json"),
                0.9);
    }

    @Test
    void theRealArchiveBecomesItsSevenTaggedPosts() throws IOException {
        Path seed = ROOT.resolve("../shared/seed");
        Assumptions.assumeTrue(
                Files.exists(seed.resolve("press-archive.txt")), "the real archive is not here");
        assertArchive(seed.resolve("press-archive.txt"), seed.resolve("gold.json"), 0.95);
    }

    @Test
    void aLivePostIsStreamedThenSearchableAndGoneWhenWithdrawn() throws IOException {
        // Given
        String word = "zymurgy" + UUID.randomUUID().toString().substring(0, 8);
        try (LiveStream stream = new LiveStream(feed, "/v1/posts/stream?q=" + word)) {
            // When
            Answer accepted = ingest.post("/v1/posts", post(word));
            String id = accepted.body().get("id").asString();

            // Then
            assertThat(accepted.status()).isEqualTo(202);
            await().atMost(SOON).until(() -> stream.hasSeen(id));
            await().atMost(SOON).until(() -> found(word).equals(List.of(id)));

            // When
            assertThat(ingest.delete("/v1/posts/" + id).status()).isEqualTo(202);

            // Then
            await().atMost(SOON).until(() -> found(word).isEmpty());
            assertThat(feed.get("/v1/posts/" + id).status()).isEqualTo(410);
        }
    }

    @Test
    void theSamePostAgainChangesNothingAndACorrectionReplacesIt() {
        // Given
        String word = "quixotry" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode first = post(word);
        Answer accepted = ingest.post("/v1/posts", first);

        // When
        Answer again = ingest.post("/v1/posts", first);

        // Then
        assertThat(again.body().get("status").asString()).isEqualTo("unchanged");
        assertThat(again.body().get("id")).isEqualTo(accepted.body().get("id"));

        // When
        Answer corrected = ingest.post("/v1/posts", post(word, "A corrected title about " + word));

        // Then
        assertThat(corrected.body().get("id")).isEqualTo(accepted.body().get("id"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(search(word).get("posts"))
                                .singleElement()
                                .extracting(p -> p.get("title").asString())
                                .isEqualTo("A corrected title about " + word));
    }

    @Test
    void whatWasAcceptedIsAccountedFor() {
        // Given
        Balance before = Balance.read(pipeline);
        String word = "balance" + UUID.randomUUID().toString().substring(0, 8);

        // When
        ingest.post("/v1/posts", post(word));
        ingest.post("/v1/posts", post(word));
        Answer corrected = ingest.post("/v1/posts", post(word, "Another title for " + word));
        ingest.delete("/v1/posts/" + corrected.body().get("id").asString());

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> {
                    Balance change = Balance.read(pipeline).minus(before);
                    assertThat(change.accepted()).isEqualTo(4);
                    assertThat(change.settled()).isEqualTo(change.accepted());
                });
    }

    private void assertArchive(Path archive, Path expectedFile, double least) throws IOException {
        // When
        Answer imported =
                ingest.post(
                        "/v1/imports?name=" + archive.getFileName(),
                        java.net.http.HttpRequest.BodyPublishers.ofFile(archive));

        // Then
        List<ExpectedPost> expected =
                ExpectedPost.readAll(JSON.readTree(Files.readString(expectedFile)));
        assertThat(imported.status()).as("%s", imported.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        imported.body().get("posts").forEach(post -> ids.add(post.get("id").asString()));
        assertThat(ids).hasSameSizeAs(expected).doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> ids.stream().allMatch(id -> shown(id).status() == 200));
        assertTags(ids.stream().map(id -> shown(id).body()).toList(), expected, least);
    }

    private static void assertTags(
            List<JsonNode> posts, List<ExpectedPost> expected, double least) {
        SoftAssertions softly = new SoftAssertions();
        Set<String> wanted = new HashSet<>();
        Set<String> got = new HashSet<>();
        for (int i = 0; i < expected.size(); i++) {
            ExpectedPost wish = expected.get(i);
            JsonNode post = posts.get(i);
            softly.assertThat(post.get("title").asString()).isEqualTo(wish.title());
            softly.assertThat(ExpectedPost.outlets(post, "carried"))
                    .as("carried: %s", wish.title())
                    .containsAll(wish.carried());
            for (String name : wish.appeared()) {
                wanted.add(i + name);
            }
            for (String name : ExpectedPost.outlets(post, "appeared")) {
                got.add(i + name);
            }
            assertPublished(softly, post.get("published"), wish);
        }
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(got);
        softly.assertThat((double) both.size() / wanted.size())
                .as("recall of appeared outlets, wanted %s, got %s", wanted, got)
                .isGreaterThanOrEqualTo(least);
        softly.assertThat((double) both.size() / got.size())
                .as("precision of appeared outlets, wanted %s, got %s", wanted, got)
                .isGreaterThanOrEqualTo(least);
        softly.assertAll();
    }

    private static void assertPublished(
            SoftAssertions softly, JsonNode published, ExpectedPost wish) {
        JsonNode day = wish.published().get("value");
        if (day.isNull()) {
            softly.assertThat(published.get("precision").asString())
                    .as("date of %s", wish.title())
                    .isIn("unknown", "month", "year");
            return;
        }
        softly.assertThat(published.path("value").asString(""))
                .as("date of %s", wish.title())
                .startsWith(day.asString());
    }

    private static JsonNode post(String word) {
        return post(word, "Notes on " + word);
    }

    private static JsonNode post(String word, String title) {
        return JSON.createObjectNode()
                .put("externalId", word)
                .put("title", title)
                .put("body", "The minister explained what " + word + " means for the budget.");
    }

    private Answer shown(String id) {
        return feed.get("/v1/posts/" + id);
    }

    private JsonNode search(String word) {
        return feed.get("/v1/posts?q=" + word).body();
    }

    private List<String> found(String word) {
        List<String> ids = new ArrayList<>();
        search(word).get("posts").forEach(post -> ids.add(post.get("id").asString()));
        return ids;
    }
}
