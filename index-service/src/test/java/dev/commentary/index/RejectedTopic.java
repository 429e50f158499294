package dev.commentary.index;

import dev.commentary.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;

/** What stands on the topic of rejections, as far as it was read; by record key. */
final class RejectedTopic implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, ConsumerRecord<byte[], byte[]>> seen = new HashMap<>();

    RejectedTopic(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumer = consumers.createConsumer("reader-of-rejections", "");
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.REJECTED).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Optional<ConsumerRecord<byte[], byte[]>> find(String key) {
        consumer.poll(Duration.ofMillis(100))
                .forEach(record ->
                        seen.put(new String(record.key(), StandardCharsets.US_ASCII), record));
        return Optional.ofNullable(seen.get(key));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
