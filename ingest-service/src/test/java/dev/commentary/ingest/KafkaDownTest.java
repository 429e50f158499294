package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What callers get while no Kafka answers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Nothing listens on the discard port.
            "spring.kafka.bootstrap-servers=127.0.0.1:9",
            "spring.kafka.producer.properties.max.block.ms=300",
            "spring.kafka.admin.auto-create=false",
            "commentary.ingest.warm-up=false",
            "commentary.ingest.sources.polling=false",
            "commentary.ingest.retry-after=7s"
        })
class KafkaDownTest {

    @TempDir static Path folder;

    private final RunningIngest ingest;

    KafkaDownTest(@LocalServerPort int port) {
        this.ingest = new RunningIngest(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys = RunningIngest.keysFile(folder);
        properties.add("commentary.keys-file", () -> keys);
    }

    @Test
    void aPostAndAnImportAreToBeSentAgainLater() throws Exception {
        // When
        HttpResponse<String> post = ingest.postJson("{\"body\":\"b\"}");
        HttpResponse<String> file =
                ingest.post(
                        "/v1/imports",
                        "text/plain",
                        "{\"body\":\"b\"}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(List.of(post, file))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("retry-after")).hasValue("7");
                    assertThat(answer.body()).contains("Kafka");
                });
    }

    @Test
    void aBatchStopsAtTheFirstLineThatKafkaDoesNotTake() throws Exception {
        // When
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/posts/batch",
                        "application/x-ndjson",
                        "{\"body\":\"b\"}\n".repeat(200).getBytes(StandardCharsets.UTF_8));

        // Then
        List<JsonNode> outcomes = answer.body().lines().map(RunningIngest::json).toList();
        assertThat(outcomes).hasSizeBetween(1, 20);
        assertThat(outcomes)
                .allSatisfy(o -> assertThat(o.get("status").asString()).isEqualTo("failed"));
    }

    @Test
    void theServiceIsAliveButNotReady() throws Exception {
        assertThat(ingest.send(ingest.withoutKey("/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
        assertThat(ingest.send(ingest.withoutKey("/actuator/health/readiness")).statusCode())
                .isEqualTo(503);
    }
}
