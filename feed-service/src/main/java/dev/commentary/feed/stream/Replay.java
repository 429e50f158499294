package dev.commentary.feed.stream;

import dev.commentary.contract.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from Kafka what a reader missed and memory no longer holds. Bounded, as any reader may ask
 * for it.
 */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final LiveTopic topic;
    private final EventReader reader;
    private final int mostEvents;

    Replay(LiveTopic topic, EventReader reader, int mostEvents) {
        this.topic = topic;
        this.reader = reader;
        this.mostEvents = mostEvents;
    }

    /**
     * Hands over the events from a reader's position up to where memory begins.
     *
     * @return false where they are too many, or Kafka does not answer
     */
    boolean run(StreamPosition from, StreamPosition to, PartitionReader.Sink<IOException> sink)
            throws IOException {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        long missed = 0;
        for (int p = 0; p < to.next().length; p++) {
            if (from.next(p) < to.next(p)) {
                partitions.add(new TopicPartition(Topics.ENRICHED, p));
                ends.put(partitions.getLast(), to.next(p));
                missed += to.next(p) - from.next(p);
            }
        }
        if (partitions.isEmpty() || missed > mostEvents) {
            return partitions.isEmpty();
        }
        try (Consumer<byte[], byte[]> consumer = topic.consumer()) {
            new PartitionReader(consumer, reader).read(partitions, from, ends, sink);
            return true;
        } catch (KafkaException e) {
            LOG.warn("A reader's missed events cannot be read: {}", e.toString());
            return false;
        }
    }
}
