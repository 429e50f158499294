package dev.commentary.plumbing.state;

import dev.commentary.plumbing.kafka.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.SendResult;

/**
 * A Kafka topic read from its beginning, all partitions, by a thread that then follows it; and
 * written so that a write has been read back when it returns. Outlives outages of the broker: it
 * tries again every second from where it was. Thread-safe.
 */
final class FollowedTopic {

    /** Takes each record once, in order per key, always on the same thread. */
    interface Reader {
        void read(ConsumerRecord<byte[], byte[]> record);
    }

    private static final Logger LOG = LoggerFactory.getLogger(FollowedTopic.class);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration READ_BACK = Duration.ofSeconds(10);

    private final String topic;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Publisher publisher;
    private final Reader reader;
    private final Progress progress = new Progress();
    private CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> following;
    private @Nullable Thread thread;

    FollowedTopic(
            String topic,
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            Reader reader) {
        this.topic = topic;
        this.consumers = consumers;
        this.publisher = publisher;
        this.reader = reader;
    }

    void start() {
        progress.restart();
        stopped = new CountDownLatch(1);
        running = true;
        thread = Thread.ofPlatform().name("follow-" + topic).daemon().start(this::run);
    }

    void stop() throws InterruptedException {
        running = false;
        stopped.countDown();
        wake();
        Thread current = thread;
        if (current != null) {
            current.join(GRACE);
        }
    }

    boolean isRunning() {
        return running;
    }

    boolean isCaughtUp() {
        return progress.isCaughtUp();
    }

    /**
     * Waits until everything has been read that the topic holds now.
     *
     * @throws KafkaException if that takes longer than ten seconds
     */
    void catchUp() {
        progress.awaitEnd(READ_BACK, this::wake);
    }

    /**
     * Writes all records at once; when it returns, Kafka has them and they have been read back.
     *
     * @throws KafkaException if not; some may have been written
     */
    void write(List<ProducerRecord<byte[], byte[]>> records) {
        List<CompletableFuture<SendResult<byte[], byte[]>>> sent =
                records.stream().map(publisher::send).toList();
        try {
            for (CompletableFuture<SendResult<byte[], byte[]>> one : sent) {
                RecordMetadata at = one.get().getRecordMetadata();
                progress.awaitPast(at.partition(), at.offset(), READ_BACK);
            }
        } catch (ExecutionException e) {
            throw new KafkaException("not written to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + topic, e);
        }
    }

    ProducerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                following = consumer;
                follow(consumer);
            } catch (KafkaException e) {
                LOG.warn("{} cannot be followed, trying again: {}", topic, e.getMessage());
                pause();
            } finally {
                following = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no such topic");
        }
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, progress.next(p.partition())));
        while (running) {
            try {
                step(consumer, partitions);
            } catch (WakeupException e) {
                // Somebody waits for the end, or it is time to stop: looked at next.
            }
        }
    }

    private void step(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        if (progress.endIsAwaited()) {
            progress.setEnd(ends(consumer, partitions));
            progress.advance(positions(consumer, partitions));
        }
        read(consumer.poll(LONGEST_POLL));
        progress.advance(positions(consumer, partitions));
    }

    /** Makes a thread that waits in a poll look up. */
    private void wake() {
        Consumer<byte[], byte[]> consumer = following;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void read(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            reader.read(record);
        }
    }

    private static Map<Integer, Long> ends(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((p, end) -> ends.put(p.partition(), end));
        return ends;
    }

    private static Map<Integer, Long> positions(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> positions = new HashMap<>();
        partitions.forEach(p -> positions.put(p.partition(), consumer.position(p)));
        return positions;
    }

    private Consumer<byte[], byte[]> consumer() {
        Properties own = new Properties();
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return consumers.createConsumer(null, "follow-" + topic, null, own);
    }

    private void pause() {
        try {
            var _ = stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
