package dev.commentary.index;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts on the topic what enrich-service would put there, and worse. */
final class EnrichedTopic {

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

    /** Bytes that are no event, under a key by which the test finds them again. */
    void putPoison(String key, String type, byte[] bytes) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        Topics.ENRICHED, key.getBytes(StandardCharsets.US_ASCII), bytes);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.US_ASCII));
        publisher.publish(List.of(record));
    }
}
