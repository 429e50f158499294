package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder whose files come in by themselves, with a real Kafka and a real disk. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "commentary.ingest.sources.group=folder-test")
@Import(RealStack.class)
@DirtiesContext
class WatchedFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir static Path keys;
    @TempDir static Path root;
    @TempDir static Path elsewhere;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;
    private final String run = UUID.randomUUID().toString();
    private final Path folder = root.resolve(run);

    WatchedFolderTest(@LocalServerPort int port, @Autowired KafkaConnectionDetails kafka)
            throws IOException {
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(String.join(",", kafka.getBootstrapServers()));
        Files.createDirectory(folder);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws IOException {
        Path file = RunningIngest.keysFile(keys);
        properties.add("commentary.keys-file", () -> file);
        properties.add("commentary.ingest.sources.folders", () -> root);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void filesThatAreThereAreHistoryAndThoseThatComeAreLive() throws Exception {
        // Given
        write("old.ndjson", post("old", "An old post."));
        String id = add(folder);
        assertThat(awaitEvents("old", 1).getFirst().lane()).isEqualTo(Lane.BACKFILL);
        await().atMost(PATIENCE).until(() -> !get(id).get("answeredAt").isNull());

        // When
        Files.createDirectory(folder.resolve("within"));
        write("within/new.ndjson", post("new", "A new post."));

        // Then
        assertThat(awaitEvents("new", 1).getFirst().lane()).isEqualTo(Lane.LIVE);
        await().atMost(PATIENCE).until(() -> get(id).get("posts").asInt() == 1);
        assertThat(get(id).get("status").asString()).isEqualTo("healthy");
    }

    @Test
    void ofAFileThatChangesOnlyWhatIsNotAsItWasIsNews() throws Exception {
        // Given
        write("a.ndjson", post("one", "The first."), post("two", "The second."));
        add(folder);
        awaitEvents("one", 1);
        awaitEvents("two", 1);

        // When
        write("a.ndjson", post("one", "The first."), post("two", "The second, corrected."));

        // Then
        assertThat(((ReceivedPost) awaitEvents("two", 2).getLast()).body())
                .isEqualTo("The second, corrected.");
        assertThat(topic.eventsOf(idOf("one"))).hasSize(1);
    }

    @Test
    void aLargeFileIsHistoryWheneverItComes() throws Exception {
        // Given
        String id = add(folder);
        await().atMost(PATIENCE).until(() -> !get(id).get("answeredAt").isNull());

        // When
        write(
                "many.ndjson",
                IntStream.range(0, 21)
                        .mapToObj(i -> post("many" + i, "Number " + i))
                        .toArray(String[]::new));

        // Then
        assertThat(awaitEvents("many20", 1).getFirst().lane()).isEqualTo(Lane.BACKFILL);
    }

    @Test
    void whatCannotBeReadIsNamedAndKeepsNobodyBack() throws Exception {
        // Given
        Files.write(folder.resolve("picture.png"), new byte[5_000]);
        write(".hidden.ndjson", post("hidden", "Hidden."));
        Files.createSymbolicLink(
                folder.resolve("link.ndjson"),
                Files.writeString(elsewhere.resolve(run), post("linked", "Linked.")));
        write("fine.ndjson", post("fine", "Fine."));

        // When
        String id = add(folder);

        // Then
        awaitEvents("fine", 1);
        JsonNode warnings =
                await().atMost(PATIENCE).until(() -> get(id).get("warnings"), w -> !w.isEmpty());
        assertThat(warnings.get(0).asString()).startsWith("picture.png: ");
        assertThat(topic.eventsOf(idOf("hidden"))).isEmpty();
        assertThat(topic.eventsOf(idOf("linked"))).isEmpty();
    }

    @Test
    void aFolderThatGoesIsFailingUntilItIsBack() throws Exception {
        // Given
        String id = add(folder);
        await().atMost(PATIENCE).until(() -> !get(id).get("answeredAt").isNull());

        // When
        Path away = root.resolve(run + "-away");
        Files.move(folder, away);
        poll(id);

        // Then
        await().atMost(PATIENCE).until(() -> get(id).get("status").asString().equals("failing"));
        assertThat(get(id).get("says").asString()).contains("no folder");
        Files.move(away, folder);
        write("back.ndjson", post("back", "It is back."));
        poll(id);
        awaitEvents("back", 1);
    }

    @Test
    void onlyFoldersThatTheConfigurationNamesCanBeWatched() throws Exception {
        // Given
        Path link = Files.createSymbolicLink(root.resolve(run + "-link"), elsewhere);

        // Then
        for (String path : List.of(elsewhere.toString(), link.toString(), folder + "/../..")) {
            HttpResponse<String> answer = register(path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("commentary.ingest.sources.folders");
        }
        assertThat(register("press").body()).contains("is not an absolute path");
        assertThat(register(folder + "/nowhere").body()).contains("is no folder");
    }

    /** Writes a file as if it had been there for a while. */
    private void write(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
    }

    private String post(String name, String body) {
        return JSON.createObjectNode()
                .put("source", run)
                .put("externalId", name)
                .put("body", body)
                .toString();
    }

    private String idOf(String name) {
        return PostId.of(run, name, null, "");
    }

    private String add(Path path) throws IOException, InterruptedException {
        HttpResponse<String> answer = register(path.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    private HttpResponse<String> register(String path) throws IOException, InterruptedException {
        String json = JSON.createObjectNode().put("kind", "folder").put("address", path).toString();
        return ingest.post(
                "/v1/sources", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private void poll(String id) throws IOException, InterruptedException {
        ingest.post("/v1/sources/" + id + "/poll", "application/json", new byte[0]);
    }

    private JsonNode get(String id) throws IOException, InterruptedException {
        return RunningIngest.json(ingest.get("/v1/sources/" + id));
    }

    private List<PostEvent> awaitEvents(String name, int count) {
        return await(name)
                .atMost(PATIENCE)
                .until(() -> topic.eventsOf(idOf(name)), events -> events.size() >= count);
    }
}
