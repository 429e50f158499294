package dev.commentary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.testing.RealStack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** What passes by itself: the posts wait in Kafka, none is set aside, and all arrive. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"commentary.index.call-timeout=1s", "commentary.index.patience=500ms"})
@Import({RealStack.class, GatedStack.class})
@DirtiesContext
class IndexOutageTest {

    private static final String LOOKS_AT_DISK =
            "{\"persistent\": {\"cluster.info.update.interval\": %s}}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elasticsearch elasticsearch;
    private final EnrichedTopic enriched;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Gate gate;
    private final Probes probes;

    @Autowired
    IndexOutageTest(
            Rest5Client client,
            KafkaTemplate<byte[], byte[]> kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            GatedStack.Doorway doorway,
            @LocalServerPort int port) {
        this.elasticsearch = new Elasticsearch(client);
        this.enriched = new EnrichedTopic(kafka);
        this.consumers = consumers;
        this.gate = doorway.gate();
        this.probes = new Probes(port);
    }

    static List<Gate.Manner> outages() {
        return List.of(
                new Gate.Manner.HangUp(),
                new Gate.Manner.Silent(),
                new Gate.Manner.Refuse(503),
                new Gate.Manner.Refuse(429));
    }

    @BeforeEach
    void waitUntilReady() {
        await().atMost(PATIENCE).until(probes::isReady);
    }

    @AfterEach
    void open() {
        gate.behave(new Gate.Manner.Open());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void posts_wait_while_elasticsearch_is_away_and_arrive_when_it_is_back(Gate.Manner outage) {
        // Given
        String id = Posts.newId();
        gate.behave(outage);
        // When
        enriched.put(Posts.post(id, 1), Posts.post(id, 2));
        await().atMost(PATIENCE).until(() -> probes.indexingState().equals("waiting"));
        // Then
        assertThat(probes.isReady()).isFalse();
        assertThat(probes.isLive()).isTrue();
        // When
        gate.behave(new Gate.Manner.Open());
        // Then
        await().atMost(PATIENCE).until(() -> elasticsearch.version(id) == 2);
        await().atMost(PATIENCE).until(probes::isReady);
        assertNothingRejected(id);
    }

    @Test
    void posts_wait_while_a_full_disk_makes_the_index_read_only_and_the_alarm_is_raised() {
        // Given
        String id = Posts.newId();
        // It looks at the disk now and then, sees that there is room, and lifts the block by
        // itself.
        elasticsearch.ask("PUT", "/_cluster/settings", LOOKS_AT_DISK.formatted("\"24h\""));
        elasticsearch.ask(
                "PUT",
                "/commentary-write/_settings",
                "{\"index.blocks.read_only_allow_delete\": true}");
        // When
        enriched.put(Posts.post(id, 1));
        // Then
        await().atMost(PATIENCE).until(() -> probes.indexingState().equals("blocked"));
        assertThat(probes.isReady()).isFalse();
        assertThat(probes.isLive()).isTrue();
        // When
        elasticsearch.ask(
                "PUT",
                "/commentary-write/_settings",
                "{\"index.blocks.read_only_allow_delete\": null}");
        elasticsearch.ask("PUT", "/_cluster/settings", LOOKS_AT_DISK.formatted("null"));
        // Then
        await().atMost(PATIENCE).until(() -> elasticsearch.version(id) == 1);
        await().atMost(PATIENCE).until(probes::isReady);
        assertNothingRejected(id);
    }

    private void assertNothingRejected(String id) {
        try (RejectedTopic rejected = new RejectedTopic(consumers)) {
            assertThat(rejected.find(id)).isEmpty();
        }
    }
}
