package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.PostEvent;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.testing.RealStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as callers see it, with a real Kafka behind it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
class IngestServiceTest {

    @TempDir static Path folder;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;

    IngestServiceTest(
            @LocalServerPort int port,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(bootstrapServers);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys = RunningIngest.keysFile(folder);
        properties.add("commentary.keys-file", () -> keys);
    }

    @AfterEach
    void closeTopic() {
        topic.close();
    }

    @Test
    void aPostIsAnsweredOnceKafkaHasIt() throws Exception {
        // Given
        String url = "https://example.org/" + UUID.randomUUID();

        // When
        HttpResponse<String> answer =
                ingest.postJson(
                        "{\"url\":\"%s\",\"title\":\"A title\",\"body\":\"A body.\"}"
                                .formatted(url));

        // Then
        JsonNode outcome = RunningIngest.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(outcome.get("status").asString()).isEqualTo("accepted");
        ReceivedPost post = (ReceivedPost) eventsOf(outcome, 1).getFirst();
        assertThat(post.url()).isEqualTo(url);
        assertThat(post.revision()).isEqualTo(outcome.get("revision").asLong());
    }

    @Test
    void aBatchIsAnsweredLineByLineAndABrokenLineStopsNoOther() throws Exception {
        // Given
        String run = UUID.randomUUID().toString();
        String lines =
                IntStream.rangeClosed(1, 2_000)
                        .mapToObj(i ->
                                i == 7
                                        ? "{broken"
                                        : "{\"externalId\":\"%s-%d\",\"body\":\"Body %d\"}"
                                                .formatted(run, i, i))
                        .collect(Collectors.joining("\n"));

        // When
        List<JsonNode> outcomes;
        try (var answer =
                new BufferedReader(
                        new InputStreamReader(
                                ingest.stream("/v1/posts/batch", BodyPublishers.ofString(lines))
                                        .body(),
                                StandardCharsets.UTF_8))) {
            outcomes = answer.lines().map(RunningIngest::json).toList();
        }

        // Then
        assertThat(outcomes).hasSize(2_000);
        assertThat(outcomes.get(6).get("status").asString()).isEqualTo("refused");
        assertThat(outcomes.get(6).get("errors").get(0).get("field").asString()).isEqualTo("body");
        assertThat(outcomes)
                .filteredOn(o -> o.get("status").asString().equals("accepted"))
                .hasSize(1_999);
        assertThat(outcomes).extracting(o -> o.get("line").asInt()).isSorted();
    }

    @Test
    void aWithdrawalIsAnEventWithALaterRevision() throws Exception {
        // Given
        JsonNode accepted =
                RunningIngest.json(
                        ingest.postJson(
                                "{\"externalId\":\"%s\",\"body\":\"To go.\"}"
                                        .formatted(UUID.randomUUID())));

        // When
        HttpResponse<String> answer =
                ingest.send(
                        ingest.request("/v1/posts/" + accepted.get("id").asString(), "text/plain")
                                .DELETE());

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        PostEvent last = eventsOf(accepted, 2).getLast();
        assertThat(last).isInstanceOf(WithdrawnPost.class);
        assertThat(last.revision()).isGreaterThan(accepted.get("revision").asLong());
    }

    @Test
    void theRealArchiveComesInAsItsSevenPosts() throws Exception {
        // Given
        Path archive = Path.of("../../shared/seed/press-archive.txt");
        org.assertj.core.api.Assumptions.assumeThat(archive).exists();

        // When
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/imports?name=press-archive.txt",
                        "text/plain",
                        Files.readAllBytes(archive));

        // Then
        JsonNode summary = RunningIngest.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(summary.get("format").asString()).isEqualTo("archive-text");
        assertThat(summary.get("accepted").asInt() + summary.get("unchanged").asInt()).isEqualTo(7);
    }

    private List<PostEvent> eventsOf(JsonNode outcome, int number) {
        String id = outcome.get("id").asString();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.eventsOf(id), events -> events.size() == number);
    }
}
