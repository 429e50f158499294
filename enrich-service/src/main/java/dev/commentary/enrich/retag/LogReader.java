package dev.commentary.enrich.retag;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads stretches of the log, in no consumer group. For one thread. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Takes records; answers whether it wants more. */
    interface Taker {
        boolean take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
    }

    private final Consumer<byte[], byte[]> consumer;

    LogReader(ConsumerFactory<byte[], byte[]> consumers) {
        Properties own = new Properties();
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20");
        // A retag waits with what it has fetched, and there is little memory.
        own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(8 << 20));
        consumer = consumers.createConsumer(null, "retag", null, own);
    }

    int partitions(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).size();
    }

    Map<TopicPartition, Long> ends(Collection<TopicPartition> places) {
        return consumer.endOffsets(places, PATIENCE);
    }

    /**
     * Reads from where it is told, or else from the beginning, up to ends.
     *
     * @return whether all was read: nobody wanted to stop
     */
    boolean read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Taker taker)
            throws InterruptedException {
        consumer.assign(to.keySet());
        // A partition that was read before is paused since, and stays so through an assignment.
        consumer.resume(to.keySet());
        consumer.seekToBeginning(to.keySet());
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> open = new HashMap<>(to);
        while (!isThrough(open)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition place = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < to.getOrDefault(place, 0L) && !taker.take(record)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isThrough(Map<TopicPartition, Long> open) {
        open.entrySet().removeIf(e -> consumer.position(e.getKey(), PATIENCE) >= e.getValue());
        consumer.pause(consumer.assignment().stream().filter(p -> !open.containsKey(p)).toList());
        return open.isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
