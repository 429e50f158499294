package dev.commentary.feed.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads stretches of partitions to their ends. For one thread. */
final class PartitionReader {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final int MOST_EMPTY_POLLS = 10;

    /** Takes an event that was read. */
    @FunctionalInterface
    interface Sink<E extends Exception> {

        void take(LiveEvent event) throws E;
    }

    private final Consumer<byte[], byte[]> consumer;
    private final EventReader reader;

    PartitionReader(Consumer<byte[], byte[]> consumer, EventReader reader) {
        this.consumer = consumer;
        this.reader = reader;
    }

    /**
     * Reads all partitions from a position up to their ends, exclusively. Gives up where Kafka
     * sends nothing for ten seconds.
     */
    <E extends Exception> void read(
            List<TopicPartition> partitions,
            StreamPosition from,
            Map<TopicPartition, Long> ends,
            Sink<E> sink)
            throws E {
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, from.next(p.partition())));
        int empty = 0;
        while (!reached(partitions, ends) && empty < MOST_EMPTY_POLLS) {
            var records = consumer.poll(LONGEST_POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            for (ConsumerRecord<byte[], byte[]> record : records) {
                var partition = new TopicPartition(record.topic(), record.partition());
                LiveEvent event = reader.read(record).orElse(null);
                if (event != null && record.offset() < ends.getOrDefault(partition, 0L)) {
                    sink.take(event);
                }
            }
        }
    }

    private boolean reached(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
    }
}
