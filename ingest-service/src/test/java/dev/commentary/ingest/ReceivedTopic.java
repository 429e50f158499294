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
import java.util.Set;
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

    /** All events of posts with these ids so far, as they came. */
    List<PostEvent> eventsOf(Set<String> ids) {
        return recordsOf(ids).stream()
                .map(records::read)
                .map(decoded -> ((Decoded.Event) decoded).event())
                .toList();
    }

    /** All events of one post so far, by revision. */
    List<PostEvent> eventsOf(String id) {
        return eventsOf(Set.of(id)).stream()
                .sorted((a, b) -> Long.compare(a.revision(), b.revision()))
                .toList();
    }

    /** All records of one post so far. */
    List<ConsumerRecord<byte[], byte[]>> recordsOf(String id) {
        return recordsOf(Set.of(id));
    }

    private List<ConsumerRecord<byte[], byte[]>> recordsOf(Set<String> ids) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream()
                .filter(record -> ids.contains(new String(record.key(), StandardCharsets.US_ASCII)))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
