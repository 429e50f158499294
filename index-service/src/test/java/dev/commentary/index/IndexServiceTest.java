package dev.commentary.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.Revision;
import dev.commentary.index.elastic.IndexNames;
import dev.commentary.index.elastic.IndexSetup;
import dev.commentary.index.elastic.IndexStanding;
import dev.commentary.testing.RealStack;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service between a real Kafka and a real Elasticsearch. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
@DirtiesContext
class IndexServiceTest {

    private static final int TOO_LONG_FOR_A_TERM = 40_000;

    private final Elasticsearch elasticsearch;
    private final EnrichedTopic enriched;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final IndexSetup setup;
    private final MeterRegistry metrics;
    private RejectedTopic rejected;

    @Autowired
    IndexServiceTest(
            Rest5Client client,
            KafkaTemplate<byte[], byte[]> kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            IndexSetup setup,
            MeterRegistry metrics) {
        this.elasticsearch = new Elasticsearch(client);
        this.enriched = new EnrichedTopic(kafka);
        this.consumers = consumers;
        this.setup = setup;
        this.metrics = metrics;
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

    static List<List<Integer>> orders() {
        return List.of(
                List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(2, 0, 2, 1), List.of(1, 3, 0, 2));
    }

    /** 0 and 1 are the taggings of the first revision, 2 and 3 those of the second. */
    @ParameterizedTest
    @MethodSource("orders")
    void the_newest_tagging_of_the_newest_revision_wins_in_any_order_and_across_lanes(
            List<Integer> order) {
        // Given
        String id = Posts.newId();
        long first = 1_795_435_200_123_456L;
        long second = Revision.next(first, first);
        List<EnrichedPost> posts =
                List.of(
                        Posts.post(id, first, "first"),
                        Posts.post(id, first, "first, anew").asTagging(Revision.MOST_TAGGINGS),
                        Posts.post(id, second, "second"),
                        Posts.post(id, second, "second, anew").asTagging(1));
        EnrichedPost newest = posts.get(Collections.max(order));
        // When
        for (int next : order) {
            enriched.putInTurn(posts.get(next), consumers);
        }
        // Then
        assertThat(elasticsearch.version(id)).isEqualTo(newest.version());
        JsonNode document = elasticsearch.document(id);
        assertThat(document.path("title").asString()).isEqualTo(newest.title());
        assertThat(document.path("revision").asLong()).isEqualTo(second);
    }

    @Test
    void a_withdrawn_post_stays_withdrawn_when_a_tagging_of_it_comes_late() {
        // Given
        String id = Posts.newId();
        long revision = 1_795_435_200_123_456L;
        enriched.put(
                Posts.post(id, revision), Posts.withdrawal(id, Revision.next(revision, revision)));
        await().until(() -> elasticsearch.version(id) == revision + 1_000);
        // When
        enriched.putInTurn(Posts.post(id, revision).asTagging(Revision.MOST_TAGGINGS), consumers);
        // Then
        assertThat(elasticsearch.document(id).path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void taggings_are_counted_apart_from_what_was_accepted() {
        // Given
        String id = Posts.newId();
        EnrichedTopic.awaitSettled(consumers);
        double indexed = metrics.counter("commentary.indexed").count();
        double stale = metrics.counter("commentary.stale").count();
        double retagged = metrics.counter("commentary.retagged", "outcome", "indexed").count();
        double late = metrics.counter("commentary.retagged", "outcome", "stale").count();
        // When
        enriched.putInTurn(Posts.post(id, 9_000).asTagging(2), consumers);
        enriched.putInTurn(Posts.post(id, 9_000).asTagging(1), consumers);
        // Then
        assertThat(metrics.counter("commentary.indexed").count()).isEqualTo(indexed);
        assertThat(metrics.counter("commentary.stale").count()).isEqualTo(stale);
        assertThat(metrics.counter("commentary.retagged", "outcome", "indexed").count())
                .isEqualTo(retagged + 1);
        assertThat(metrics.counter("commentary.retagged", "outcome", "stale").count())
                .isEqualTo(late + 1);
    }

    @Test
    void an_index_of_an_earlier_version_gets_the_fields_that_were_added_since() {
        // Given
        ObjectNode old = (ObjectNode) elasticsearch.template();
        ObjectNode fields = (ObjectNode) old.at("/template/mappings/properties");
        fields.remove(List.of("tagging", "corrected"));
        elasticsearch.ask("PUT", "/_index_template/" + IndexNames.TEMPLATE, old.toString());
        elasticsearch.ask("DELETE", "/commentary-posts-v1-000001");
        elasticsearch.ask(
                "PUT",
                "/commentary-posts-v1-000001",
                """
                {"aliases": {"commentary-read": {}, "commentary-write": {"is_write_index": true}}}
                """);
        // When
        assertThat(setup.examine()).isEqualTo(new IndexStanding.Present());
        // Then
        EnrichedPost post = Posts.post(Posts.newId(), 7).asTagging(1);
        enriched.putRetagged(post);
        await().until(() -> elasticsearch.version(post.id()) == 8);
        assertThat(elasticsearch.document(post.id()).path("tagging").asInt()).isEqualTo(1);
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
