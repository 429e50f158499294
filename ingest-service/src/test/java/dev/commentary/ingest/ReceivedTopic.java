package dev.commentary.ingest;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what ingest-service publishes on both lanes from now on. For one thread. */
final class ReceivedTopic implements AutoCloseable {

    private final EventRecords records = new EventRecords("test", Clock.systemUTC());
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    ReceivedTopic(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Stream.of(Topics.RECEIVED, Topics.RECEIVED_BACKFILL)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: only asking for the position does it.
        partitions.forEach(consumer::position);
    }

    /** All events of one post so far, by revision. */
    List<PostEvent> eventsOf(String id) {
        return recordsOf(id).stream()
                .map(records::read)
                .map(decoded -> ((Decoded.Event) decoded).event())
                .sorted((a, b) -> Long.compare(a.revision(), b.revision()))
                .toList();
    }

    /** All records of one post so far. */
    List<ConsumerRecord<byte[], byte[]>> recordsOf(String id) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream()
                .filter(record -> new String(record.key(), StandardCharsets.US_ASCII).equals(id))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
