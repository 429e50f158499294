package dev.commentary.feed.stream;

import dev.commentary.contract.EventType;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.RecordTracing;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the end of the live topic and puts every event on the stream the moment it is there. Kafka
 * wakes it; nothing is polled for. While Kafka is away it tries again each second, and goes on
 * where it was.
 */
final class LiveTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_TOPIC = Duration.ofMinutes(1);

    private final LiveTopic topic;
    private final EventReader reader;
    private final LiveStream stream;
    private final StreamMetrics metrics;
    private final RecordTracing tracing;
    private final Clock clock;
    private final int remembered;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    LiveTail(
            LiveTopic topic,
            EventReader reader,
            LiveStream stream,
            StreamMetrics metrics,
            RecordTracing tracing,
            Clock clock,
            int remembered) {
        this.topic = topic;
        this.reader = reader;
        this.stream = stream;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
        this.remembered = remembered;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live-tail").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        stream.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Streams end before the web server waits for its open requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        boolean begun = false;
        while (running) {
            try (Consumer<byte[], byte[]> consumer = topic.consumer()) {
                LiveTopic.Shape shape = topic.shape();
                if (!begun || shape.identity() != stream.head().topic()) {
                    begin(consumer, shape);
                    begun = true;
                }
                follow(consumer, shape);
            } catch (InterruptException | InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException e) {
                LOG.warn("The live stream waits for Kafka: {}", e.toString());
                pause();
            }
        }
    }

    /** Starts the stream at the topic's end, and remembers the events just before it. */
    private void begin(Consumer<byte[], byte[]> consumer, LiveTopic.Shape shape) {
        List<TopicPartition> partitions = shape.partitions();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        int each = Math.max(1, remembered / partitions.size());
        long[] start =
                partitions.stream()
                        .mapToLong(p ->
                                Math.max(first.getOrDefault(p, 0L), end.getOrDefault(p, 0L) - each))
                        .toArray();
        StreamPosition from = new StreamPosition(shape.identity(), start);
        stream.begin(from);
        new PartitionReader(consumer, reader).read(partitions, from, end, stream::remember);
        stream.accept();
    }

    private void follow(Consumer<byte[], byte[]> consumer, LiveTopic.Shape shape)
            throws InterruptedException {
        StreamPosition head = stream.head();
        consumer.assign(shape.partitions());
        shape.partitions().forEach(p -> consumer.seek(p, head.next(p.partition())));
        long lookAt = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
        while (running) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LONGEST_POLL)) {
                show(record);
            }
            if (System.nanoTime() - lookAt > 0) {
                if (!topic.shape().equals(shape)) {
                    return;
                }
                lookAt = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
            }
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        Span span = tracing.begin("shown", record);
        reader.read(record).ifPresent(stream::publish);
        span.end();
        if (EventRecords.type(record).equals(Optional.of(EventType.ENRICHED))) {
            EventRecords.acceptance(record)
                    .ifPresent(at -> metrics.shown(Duration.between(at, clock.instant())));
        }
    }

    private void pause() {
        try {
            running = !stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
