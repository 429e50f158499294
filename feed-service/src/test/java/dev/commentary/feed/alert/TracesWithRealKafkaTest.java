package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.FeedServiceApplication;
import dev.commentary.feed.SamplePost;
import dev.commentary.feed.webhook.Receiver;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A post's trace from its Kafka record to the live streams and to a subscriber's server. */
@SpringBootTest(
        classes = FeedServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.alerts.group=traces",
            "commentary.alerts.retries.first=100ms"
        })
@Import({RealStack.class, RecordedSpans.class})
class TracesWithRealKafkaTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PARENT = "00f067aa0ba902b7";

    @Autowired private Publisher publisher;
    @Autowired private RecordedSpans spans;

    @AutoClose private final Receiver receiver = new Receiver();
    private final AlertsApi api;
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String word = "w" + trace;

    TracesWithRealKafkaTest(@LocalServerPort int port) throws IOException {
        api = new AlertsApi(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        AlertsApi.register(properties);
    }

    @BeforeEach
    void isReady() {
        api.awaitReady();
    }

    @Test
    void whatIsShownAndWhatIsAlertedGoesOnInThePostsTrace() {
        // Given
        receiver.answers(503, Map.of());
        api.webhookAlert(word, receiver.url("/hook"));

        // When
        publish(new SamplePost().title(word).build(), "01");
        await().atMost(SOON).until(() -> !receiver.calls("/hook").isEmpty());
        receiver.answers(204, Map.of());

        // Then
        await().atMost(SOON).until(() -> spans.find(trace, "webhook").size() >= 2);
        assertThat(spans.find(trace, "shown"))
                .singleElement()
                .satisfies(span -> assertThat(span.getParentSpanId()).isEqualTo(PARENT));
        assertThat(spans.find(trace, "alert"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getParentSpanId()).isEqualTo(PARENT);
                    assertThat(spans.find(trace, "webhook"))
                            .allSatisfy(call ->
                                    assertThat(call.getParentSpanId())
                                            .isEqualTo(alert.getSpanId()));
                });
    }

    @Test
    void aPostThatSetsNothingOffHasNoSpanOfAnAlert() {
        // Given
        EnrichedPost quiet = new SamplePost().build();
        String other = UUID.randomUUID().toString().replace("-", "");
        api.webhookAlert(word, receiver.url("/hook"));

        // When
        publish(quiet, "01");
        publish(new SamplePost().id(quiet.id()).revision(2).title(word).build(), other, "01");

        // Then
        await().atMost(SOON).until(() -> !spans.find(other, "alert").isEmpty());
        assertThat(spans.find(trace, "shown")).hasSize(1);
        assertThat(spans.find(trace, "alert")).isEmpty();
    }

    @Test
    void aTraceThatIsNotRecordedHasNoSpans() {
        // Given
        EnrichedPost post = new SamplePost().title(word).build();
        api.webhookAlert(word, receiver.url("/hook"));

        // When
        publish(post, "00");

        // Then
        await().atMost(SOON).until(() -> !receiver.calls("/hook").isEmpty());
        assertThat(List.of("shown", "alert", "webhook"))
                .allSatisfy(step -> assertThat(spans.find(trace, step)).isEmpty());
    }

    private void publish(EnrichedPost post, String flags) {
        publish(post, trace, flags);
    }

    private void publish(EnrichedPost post, String traceId, String flags) {
        ProducerRecord<byte[], byte[]> record =
                new EventRecords("test", Clock.systemUTC()).enriched(post);
        String parent = "00-" + traceId + "-" + PARENT + "-" + flags;
        record.headers().add("traceparent", parent.getBytes(StandardCharsets.UTF_8));
        publisher.publish(List.of(record));
    }
}
