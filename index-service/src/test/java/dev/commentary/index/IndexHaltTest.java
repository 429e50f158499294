package dev.commentary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.testing.RealStack;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.annotation.DirtiesContext;

/** What only a human can put right: indexing stops, loudly, and loses nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealStack.class, GatedStack.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class IndexHaltTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elasticsearch elasticsearch;
    private final EnrichedTopic enriched;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KafkaListenerEndpointRegistry listeners;
    private final Gate gate;
    private final Probes probes;

    @Autowired
    IndexHaltTest(
            Rest5Client client,
            KafkaTemplate<byte[], byte[]> kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaListenerEndpointRegistry listeners,
            GatedStack.Doorway doorway,
            @LocalServerPort int port) {
        this.elasticsearch = new Elasticsearch(client);
        this.enriched = new EnrichedTopic(kafka);
        this.consumers = consumers;
        this.listeners = listeners;
        this.gate = doorway.gate();
        this.probes = new Probes(port);
    }

    @BeforeEach
    void waitUntilReady() {
        await().atMost(PATIENCE).until(probes::isReady);
    }

    @Test
    void a_service_that_elasticsearch_does_not_let_in_stops_and_sets_nothing_aside() {
        // Given
        String id = Posts.newId();
        gate.behave(new Gate.Manner.Refuse(401));
        // When
        enriched.put(Posts.post(id, 1));
        // Then
        assertHalted(id);
    }

    @Test
    void a_missing_alias_stops_indexing_and_no_write_makes_an_index_in_its_place() {
        // Given
        String id = Posts.newId();
        moveAlias("remove");
        // When
        enriched.put(Posts.post(id, 1));
        // Then
        try {
            assertHalted(id);
            assertThat(elasticsearch.ask("GET", "/commentary-write").isMissingNode()).isTrue();
        } finally {
            moveAlias("add");
        }
    }

    private void assertHalted(String id) {
        await().atMost(PATIENCE).until(() -> probes.indexingState().equals("halted"));
        await().atMost(PATIENCE)
                .until(() ->
                        listeners.getListenerContainers().stream()
                                .noneMatch(MessageListenerContainer::isRunning));
        assertThat(probes.isReady()).isFalse();
        assertThat(probes.isLive()).isTrue();
        try (RejectedTopic rejected = new RejectedTopic(consumers)) {
            assertThat(rejected.find(id)).isEmpty();
        }
    }

    private void moveAlias(String action) {
        elasticsearch.ask(
                "POST",
                "/_aliases",
                """
                {"actions": [{"%s": {
                    "index": "commentary-posts-v1-000001", "alias": "commentary-write"}}]}
                """
                        .formatted(action));
    }
}
