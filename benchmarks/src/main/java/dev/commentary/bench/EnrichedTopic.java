package dev.commentary.bench;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts tagged posts on their topic as enrich-service does. */
final class EnrichedTopic implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer;

    EnrichedTopic(String bootstrapServers) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "compression.type", "lz4",
                                "batch.size", "262144",
                                "max.request.size", "4194304",
                                "buffer.memory", "67108864"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Returns when Kafka has them all. */
    void put(List<EnrichedPost> posts) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(posts.size());
        for (EnrichedPost post : posts) {
            sent.add(producer.send(record(post)));
        }
        producer.flush();
        sent.forEach(Future::resultNow);
    }

    private ProducerRecord<byte[], byte[]> record(EnrichedPost post) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        Topics.ENRICHED,
                        post.id().getBytes(StandardCharsets.US_ASCII),
                        codec.write(post));
        EventHeaders.of(post, "/benchmarks", post.receivedAt())
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
