package dev.commentary.index;

import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts on the topic what enrich-service would put there, and worse. */
final class EnrichedTopic {

    private static final Map<String, String> GROUPS =
            Map.of(
                    Topics.ENRICHED, "index-live",
                    Topics.ENRICHED_BACKFILL, "index-backfill",
                    Topics.RETAGGED, "index-retagged");

    private final EventRecords records = new EventRecords("enrich-service", Clock.systemUTC());
    private final Publisher publisher;

    EnrichedTopic(KafkaTemplate<byte[], byte[]> kafka) {
        this.publisher = new Publisher(kafka);
    }

    void put(PostEvent... events) {
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        for (PostEvent event : events) {
            sent.add(records.enriched(event));
        }
        publisher.publish(sent);
    }

    /** What is published when tags were made anew. */
    void putRetagged(EnrichedPost... posts) {
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        for (EnrichedPost post : posts) {
            sent.add(records.retagged(post));
        }
        publisher.publish(sent);
    }

    /** Puts one post and waits until index-service has done with it, whatever that was. */
    void putInTurn(EnrichedPost post, ConsumerFactory<byte[], byte[]> consumers) {
        if (post.taggings() > 0) {
            putRetagged(post);
        } else {
            put(post);
        }
        awaitSettled(consumers);
    }

    /**
     * Waits until index-service has committed all that the topics hold: only then it has counted.
     */
    static void awaitSettled(ConsumerFactory<byte[], byte[]> consumers) {
        GROUPS.forEach((topic, group) -> {
            try (Consumer<byte[], byte[]> onlooker = consumers.createConsumer(group, "onlooker")) {
                Map<TopicPartition, Long> ends = onlooker.endOffsets(partitions(onlooker, topic));
                await().until(() -> isCommitted(onlooker, ends));
            }
        });
    }

    private static List<TopicPartition> partitions(
            Consumer<byte[], byte[]> onlooker, String topic) {
        return onlooker.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static boolean isCommitted(
            Consumer<byte[], byte[]> onlooker, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> done = onlooker.committed(ends.keySet());
        return ends.entrySet().stream()
                .allMatch(end -> {
                    @Nullable OffsetAndMetadata committed = done.get(end.getKey());
                    return (committed == null ? 0 : committed.offset()) >= end.getValue();
                });
    }

    /** Bytes that are no event, under a key by which the test finds them again. */
    void putPoison(String key, String type, byte[] bytes) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        Topics.ENRICHED, key.getBytes(StandardCharsets.US_ASCII), bytes);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.US_ASCII));
        publisher.publish(List.of(record));
    }
}
