package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.intake.KnownPostsLoader;
import dev.commentary.testing.RealStack;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as callers see it, with a real Kafka behind it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "commentary.ingest.sources.polling=false")
@Import(RealStack.class)
class IngestServiceTest {

    @TempDir static Path folder;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final MeterRegistry metrics;

    IngestServiceTest(
            @LocalServerPort int port,
            @Autowired KafkaConnectionDetails kafka,
            @Autowired ConsumerFactory<byte[], byte[]> consumers,
            @Autowired MeterRegistry metrics) {
        this.consumers = consumers;
        this.metrics = metrics;
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(String.join(",", kafka.getBootstrapServers()));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/posts,application/json",
                "/v1/posts/batch,application/x-ndjson",
                "/v1/imports?name=one.ndjson,application/x-ndjson"
            })
    void theTraceOfARequestGoesOnWithItsPosts(String pathAndType) throws Exception {
        // Given
        String[] to = pathAndType.split(",", 2);
        String trace = UUID.randomUUID().toString().replace("-", "");
        String parent = "00-" + trace + "-00f067aa0ba902b7-01";
        String post = "{\"externalId\":\"%s\",\"body\":\"A body.\"}".formatted(trace);

        // When
        ingest.send(
                ingest.request(to[0], to[1])
                        .header("traceparent", parent)
                        .POST(BodyPublishers.ofString(post)));

        // Then
        String id = PostId.of(null, trace, null, "A body.");
        assertThat(header(topic, id, "traceparent"))
                .startsWith("00-" + trace)
                .endsWith("-01")
                .isNotEqualTo(parent);
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

    @Test
    void aRepeatedPostIsUnchangedAlsoAfterARestart() throws Exception {
        // Given
        String post = "{\"externalId\":\"%s\",\"body\":\"Once.\"}".formatted(UUID.randomUUID());
        JsonNode first = RunningIngest.json(ingest.postJson(post));
        JsonNode again = RunningIngest.json(ingest.postJson(post));
        KnownPosts fresh = new KnownPosts(100_000);
        KnownPostsLoader loader = new KnownPostsLoader(consumers, fresh);

        // When
        loader.start();

        // Then
        assertThat(again.get("status").asString()).isEqualTo("unchanged");
        assertThat(again.get("revision").asLong()).isEqualTo(first.get("revision").asLong());
        String fingerprint = header(topic, first.get("id").asString(), "ce_fingerprint");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        fresh.knows(
                                first.get("id").asString(),
                                HexFormat.fromHexDigitsToLong(fingerprint)));
        loader.stop();
    }

    @Test
    void whatWasAcceptedIsUnchangedOrPublished() throws Exception {
        // Given
        double accepted = counter("commentary.accepted");
        double unchanged = counter("commentary.unchanged");
        String post = "{\"externalId\":\"%s\",\"body\":\"Counted.\"}".formatted(UUID.randomUUID());

        // When
        ingest.postJson(post);
        ingest.postJson(post);

        // Then
        assertThat(counter("commentary.accepted") - accepted).isEqualTo(2);
        assertThat(counter("commentary.unchanged") - unchanged).isEqualTo(1);
    }

    @Test
    void withoutAKeyOrItsScopeNothingIsWritten() throws Exception {
        // Given
        var body = BodyPublishers.ofString("{\"body\":\"b\"}");

        // When
        HttpResponse<String> nobody =
                ingest.send(
                        ingest.withoutKey("/v1/posts")
                                .header("Content-Type", "application/json")
                                .POST(body));
        HttpResponse<String> reader =
                ingest.send(
                        ingest.withoutKey("/v1/imports")
                                .header("Authorization", "Bearer " + RunningIngest.READER)
                                .POST(body));

        // Then
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(reader.statusCode()).isEqualTo(403);
    }

    @Test
    void badInputIsAProblemThatNamesTheField() throws Exception {
        // When
        HttpResponse<String> answer = ingest.postJson("{\"body\":\"b\",\"titel\":\"x\"}");

        // Then
        JsonNode problem = RunningIngest.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("titel");
        assertThat(problem.get("errors").get(0).get("reason").asString()).contains("title");
    }

    @Test
    void whatIsTooLargeIs413AndWhatIsCompressedIs415() throws Exception {
        // Given
        String overlong = "{\"body\":\"" + "x".repeat(1_048_577) + "\"}";
        String huge = "{\"body\":\"" + "x".repeat(2 << 20) + "\"}";

        // When
        HttpResponse<String> ofText = ingest.postJson(overlong);
        HttpResponse<String> ofRequest = ingest.postJson(huge);
        HttpResponse<String> compressed =
                ingest.send(
                        ingest.request("/v1/imports", "text/plain")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("x")));

        // Then
        assertThat(ofText.statusCode()).as(ofText.body()).isEqualTo(413);
        assertThat(RunningIngest.json(ofText).get("errors").get(0).get("reason").asString())
                .contains("1048576");
        assertThat(ofRequest.statusCode()).isEqualTo(413);
        assertThat(compressed.statusCode()).isEqualTo(415);
    }

    @Test
    void aWithdrawalOfWhatIsNoIdIs404() throws Exception {
        assertThat(
                        ingest.send(ingest.request("/v1/posts/no-id", "text/plain").DELETE())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anImportTravelsInBackfillUnlessItSaysOtherwise() throws Exception {
        // Given
        String run = UUID.randomUUID().toString();
        byte[] file =
                "{\"externalId\":\"%s\",\"body\":\"A\"}%n{\"body\":5}%n"
                        .formatted(run)
                        .getBytes(StandardCharsets.UTF_8);

        // When: a form type, as curl sends it unless told otherwise
        JsonNode summary =
                RunningIngest.json(
                        ingest.post(
                                "/v1/imports?name=x.ndjson&source=a+b",
                                "application/x-www-form-urlencoded",
                                file));
        HttpResponse<String> unknown = ingest.post("/v1/imports?lane=slow", "text/plain", file);

        // Then
        assertThat(summary.get("format").asString()).isEqualTo("ndjson");
        assertThat(summary.get("accepted").asInt()).isEqualTo(1);
        assertThat(summary.get("refused").asInt()).isEqualTo(1);
        ReceivedPost post = (ReceivedPost) eventsOf(summary.get("posts").get(0), 1).getFirst();
        assertThat(post.lane()).isEqualTo(Lane.BACKFILL);
        assertThat(post.source()).isEqualTo("a b");
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    @Test
    void outcomesOfABatchComeWhileItIsStillBeingSent() throws Exception {
        // Given
        String line = "{\"externalId\":\"%s\",\"body\":\"A\"}%n".formatted(UUID.randomUUID());

        // When
        try (Socket socket = ingest.connect("/v1/posts/batch")) {
            var out = socket.getOutputStream();
            out.write(
                    (Integer.toHexString(line.length()) + "\r\n" + line + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            // Then: the request has not ended
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.lines().filter(l -> l.contains("accepted")).findFirst()).isPresent();
        }
    }

    @Test
    void aBatchGoesOnWhileItsCallerReadsNothing() throws Exception {
        // Given
        String run = UUID.randomUUID().toString();
        int many = 20_000;
        String lines =
                IntStream.range(0, many)
                        .mapToObj(
                                i -> "{\"externalId\":\"%s-%d\",\"body\":\"B\"}".formatted(run, i))
                        .collect(Collectors.joining("\n"));

        // When: this client sends all before it reads
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/posts/batch",
                        "application/x-ndjson",
                        lines.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.body().lines().filter(l -> l.contains("accepted"))).hasSize(many);
    }

    private double counter(String name) {
        return metrics.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    private static String header(ReceivedTopic topic, String id, String name) {
        return await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> topic.recordsOf(id), records -> !records.isEmpty())
                .stream()
                .map(record ->
                        new String(
                                record.headers().lastHeader(name).value(),
                                StandardCharsets.US_ASCII))
                .findFirst()
                .orElseThrow();
    }

    private List<PostEvent> eventsOf(JsonNode outcome, int number) {
        String id = outcome.get("id").asString();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.eventsOf(id), events -> events.size() == number);
    }
}
