package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.FeedServiceApplication;
import dev.commentary.feed.SamplePost;
import dev.commentary.feed.webhook.Receiver;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.StateTable;
import dev.commentary.testing.OtherInstance;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an instance that is killed has not delivered is delivered by another one. */
@SpringBootTest(
        classes = FeedServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            TakeoverWithRealKafkaTest.GROUP,
            TakeoverWithRealKafkaTest.PAUSE,
            TakeoverWithRealKafkaTest.NO_LONGER_PAUSES,
            TakeoverWithRealKafkaTest.MANY_ATTEMPTS,
            TakeoverWithRealKafkaTest.SESSION,
            TakeoverWithRealKafkaTest.LOCAL
        })
@Import(RealStack.class)
class TakeoverWithRealKafkaTest {

    static final String LOCAL = "commentary.local=true";
    static final String GROUP = "commentary.alerts.group=takeover";
    static final String PAUSE = "commentary.alerts.retries.first=500ms";
    static final String NO_LONGER_PAUSES = "commentary.alerts.retries.factor=1";
    static final String MANY_ATTEMPTS = "commentary.alerts.retries.attempts=1000";
    static final String SESSION = "spring.kafka.consumer.properties.session.timeout.ms=6000";

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int POSTS = 12;

    @TempDir static Path folder;

    @Autowired private Publisher publisher;
    @Autowired private KafkaConnectionDetails kafka;
    @Autowired private AlertProperties properties;
    @Autowired private DeliveryShare share;
    @Autowired private StateTable<Delivery> deliveries;

    @AutoClose private final Receiver receiver = new Receiver();
    private final AlertsApi api;
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    TakeoverWithRealKafkaTest(@LocalServerPort int port) throws IOException {
        api = new AlertsApi(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        AlertsApi.register(properties);
    }

    @Test
    void whatAKilledInstanceHasNotDeliveredIsDeliveredByAnother() throws Exception {
        // Given
        api.awaitReady();
        receiver.answers(503, Map.of());
        String alert = api.webhookAlert(word, receiver.url("/hook"));
        List<String> ids;
        List<String> ofTheOther;
        Process other = start();
        try {
            ids = publish(alert);
            await().atMost(LONG)
                    .untilAsserted(() -> {
                        assertThat(ids).anyMatch(id -> !share.includes(id));
                        assertThat(ids).allMatch(id -> attempts(id) > 0);
                    });
            ofTheOther = ids.stream().filter(id -> !share.includes(id)).toList();

            // When
            other.destroyForcibly();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.destroyForcibly();
        }
        receiver.answers(204, Map.of());

        // Then
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(ids)
                                .allMatch(id ->
                                        deliveries
                                                .find(id)
                                                .filter(d ->
                                                        d.status() == Delivery.Status.DELIVERED)
                                                .isPresent()));
        assertThat(ofTheOther).isNotEmpty().allMatch(share::includes);
        assertThat(receiver.calls("/hook"))
                .extracting(call -> call.header("webhook-id"))
                .allMatch(ids::contains)
                .containsAll(ids);
    }

    private List<String> publish(String alert) {
        List<EnrichedPost> posts =
                Stream.generate(() -> new SamplePost().title(word).build()).limit(POSTS).toList();
        publisher.publish(
                posts.stream().map(new EventRecords("test", Clock.systemUTC())::enriched).toList());
        return posts.stream().map(post -> Delivery.key(alert, post.id())).toList();
    }

    private int attempts(String id) {
        return deliveries.find(id).map(delivery -> delivery.attempts().size()).orElse(0);
    }

    /** Another instance, in a process of its own, so that it can be killed. */
    private Process start() throws IOException {
        String bootstrap = String.join(",", kafka.getBootstrapServers());
        return OtherInstance.start(
                FeedServiceApplication.class,
                folder.resolve("other.log"),
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--commentary.alerts.secret-file=" + properties.secretFile(),
                "--" + LOCAL,
                "--" + GROUP,
                "--" + PAUSE,
                "--" + NO_LONGER_PAUSES,
                "--" + MANY_ATTEMPTS,
                "--" + SESSION);
    }
}
