package dev.commentary.ingest.intake;

import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.Topics;
import dev.commentary.ingest.acceptance.KnownPosts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads back, after a start and in the background, which posts Kafka has: from the headers of the
 * compacted topics, up to where they ended when it began. Until it is done, and where it fails, a
 * repeated post is accepted once more, which is harmless.
 */
public final class KnownPostsLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPostsLoader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KnownPosts known;
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private volatile boolean running;

    public KnownPostsLoader(ConsumerFactory<byte[], byte[]> consumers, KnownPosts known) {
        this.consumers = consumers;
        this.known = known;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("known-posts").start(this::load);
    }

    @Override
    public void stop() {
        running = false;
        @Nullable Consumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void load() {
        try (Consumer<byte[], byte[]> consumer =
                consumers.createConsumer(null, "known-posts", null)) {
            reading = consumer;
            LOG.info("Read {} earlier posts back from Kafka", readToEnd(consumer));
        } catch (WakeupException e) {
            LOG.debug("Stopped before all earlier posts were read back");
        } catch (KafkaException e) {
            LOG.warn(
                    "Earlier posts were not read back, repeats are taken as new: {}", e.toString());
        } finally {
            reading = null;
        }
    }

    private long readToEnd(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions =
                Stream.of(Topics.RECEIVED, Topics.RECEIVED_BACKFILL)
                        .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        long read = 0;
        while (running && !isAt(ends, consumer)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                remember(record);
                read++;
            }
        }
        return read;
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    /** A record without a fingerprint is another program's: its revision counts all the same. */
    private void remember(ConsumerRecord<byte[], byte[]> record) {
        @Nullable String id = header(record, EventHeaders.ID);
        @Nullable String fingerprint = header(record, Outbox.FINGERPRINT);
        int at = id == null ? -1 : id.indexOf('@');
        if (id == null || at < 0) {
            return;
        }
        try {
            known.published(
                    id.substring(0, at),
                    Long.parseLong(id, at + 1, id.length(), 10),
                    fingerprint == null ? 0 : HexFormat.fromHexDigitsToLong(fingerprint));
        } catch (IllegalArgumentException e) {
            LOG.debug("Passed over a record with the headers of no post: {}", e.getMessage());
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
