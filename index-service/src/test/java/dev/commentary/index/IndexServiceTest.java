package dev.commentary.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.EventCodec;
import dev.commentary.testing.RealStack;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The service between a real Kafka and a real Elasticsearch. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
@DirtiesContext
class IndexServiceTest {

    private static final int TOO_LONG_FOR_A_TERM = 40_000;

    private final Elasticsearch elasticsearch;
    private final EnrichedTopic enriched;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private RejectedTopic rejected;

    @Autowired
    IndexServiceTest(
            Rest5Client client,
            KafkaTemplate<byte[], byte[]> kafka,
            ConsumerFactory<byte[], byte[]> consumers) {
        this.elasticsearch = new Elasticsearch(client);
        this.enriched = new EnrichedTopic(kafka);
        this.consumers = consumers;
    }

    @BeforeEach
    void openRejections() {
        await().until(() -> elasticsearch.ask("GET", "/_alias/commentary-write").size() > 0);
        rejected = new RejectedTopic(consumers);
    }

    @AfterEach
    void closeRejections() {
        rejected.close();
    }

    @Test
    void a_tagged_post_becomes_a_document_found_by_stem_tag_and_day() {
        // Given
        String id = Posts.newId();
        // When
        enriched.put(Posts.post(id, 7));
        // Then
        JsonNode document = await().until(() -> elasticsearch.document(id), JsonNode::isObject);
        assertThat(document.path("title").asString()).isEqualTo("Harbour tolls 7");
        assertThat(document.path("sortAt").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(elasticsearch.version(id)).isEqualTo(7);
        assertThat(
                        elasticsearch.search(
                                "q=body:(ferry%20run%20cafe)%20AND%20outletKeys:radio-quay"
                                        + "%20AND%20topicCodes:%22medtop:04000000%22"
                                        + "%20AND%20publishedAt:2026-03-01%20AND%20id:"
                                        + id))
                .hasSize(1);
    }

    @Test
    void the_newest_revision_wins_whatever_the_order_and_however_often() {
        // Given
        String id = Posts.newId();
        String last = Posts.newId();
        // When
        enriched.put(Posts.post(id, 9), Posts.post(id, 8), Posts.post(id, 9), Posts.post(last, 1));
        // Then
        await().until(() -> elasticsearch.document(id).isObject());
        await().until(() -> elasticsearch.document(last).isObject());
        assertThat(elasticsearch.version(id)).isEqualTo(9);
        assertThat(elasticsearch.document(id).path("title").asString())
                .isEqualTo("Harbour tolls 9");
    }

    @Test
    void a_withdrawn_post_stays_withdrawn_when_an_older_update_comes_late() {
        // Given
        String id = Posts.newId();
        enriched.put(Posts.post(id, 1), Posts.withdrawal(id, 3));
        await().until(() -> elasticsearch.version(id) == 3);
        // When
        enriched.put(Posts.post(id, 2));
        String last = Posts.newId();
        enriched.put(Posts.post(last, 1));
        await().until(() -> elasticsearch.document(last).isObject());
        // Then
        JsonNode document = elasticsearch.document(id);
        assertThat(document.path("withdrawn").asBoolean()).isTrue();
        assertThat(document.has("body")).isFalse();
    }

    @Test
    void a_post_that_the_mapping_refuses_is_set_aside_with_its_bytes_and_the_others_are_indexed() {
        // Given
        String bad = Posts.newId();
        String good = Posts.newId();
        var refused = Posts.from("x".repeat(TOO_LONG_FOR_A_TERM), bad, 1);
        // When
        enriched.put(refused, Posts.post(good, 1));
        // Then
        ConsumerRecord<byte[], byte[]> record =
                await().until(() -> rejected.find(bad), Optional::isPresent).orElseThrow();
        assertThat(record.value()).isEqualTo(new EventCodec().write(refused));
        assertThat(RejectedTopic.header(record, "rejected_reason")).isEqualTo("refused-by-index");
        assertThat(RejectedTopic.header(record, "rejected_stage")).isEqualTo("index");
        assertThat(RejectedTopic.header(record, "rejected_detail")).startsWith("field source: ");
        await().until(() -> elasticsearch.document(good).isObject());
        assertThat(elasticsearch.document(bad).isMissingNode()).isTrue();
    }

    @Test
    void poison_is_set_aside_with_its_bytes_and_the_partition_moves_on() {
        // Given
        String poison = Posts.newId();
        String future = Posts.newId();
        byte[] bytes = "{\"id\": no JSON at all".getBytes(UTF_8);
        String good = Posts.newId();
        // When
        enriched.putPoison(poison, "commentary.post.enriched.v1", bytes);
        enriched.putPoison(future, "commentary.post.enriched.v9", bytes);
        enriched.put(Posts.post(good, 1));
        // Then
        ConsumerRecord<byte[], byte[]> malformed =
                await().until(() -> rejected.find(poison), Optional::isPresent).orElseThrow();
        ConsumerRecord<byte[], byte[]> unknown =
                await().until(() -> rejected.find(future), Optional::isPresent).orElseThrow();
        assertThat(malformed.value()).isEqualTo(bytes);
        assertThat(RejectedTopic.header(malformed, "rejected_reason")).isEqualTo("malformed");
        assertThat(RejectedTopic.header(unknown, "rejected_reason")).isEqualTo("unknown-version");
        await().until(() -> elasticsearch.document(good).isObject());
    }
}
