package dev.commentary.ingest.source;

import dev.commentary.contract.Topics;
import dev.commentary.plumbing.state.StateTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * This instance's share of the sources: those in the partitions that a consumer group gives it. An
 * instance that dies is missed after the group's session time-out of ten seconds. The records
 * themselves come by another way. Thread-safe.
 */
final class SourceShare implements ConsumerSeekAware {

    private final StateTable<Source> sources;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();
    private volatile Runnable onChange = () -> {};
    private volatile Runnable beforeLoss = () -> {};

    SourceShare(StateTable<Source> sources) {
        this.sources = sources;
    }

    /**
     * Whom to tell.
     *
     * @param onChange sources have come
     * @param beforeLoss sources are about to go; whoever takes them waits until this returns
     */
    void tell(Runnable onChange, Runnable beforeLoss) {
        this.onChange = onChange;
        this.beforeLoss = beforeLoss;
    }

    /** Whether it is up to this instance to ask it. */
    boolean includes(String id) {
        return partitions.contains(sources.partitionOf(id));
    }

    @KafkaListener(
            id = "sources",
            topics = Topics.SOURCES,
            groupId = "${commentary.ingest.sources.group:ingest-sources}",
            autoStartup = "${commentary.ingest.sources.polling:true}",
            properties = "session.timeout.ms=10000")
    void pass(List<ConsumerRecord<byte[], byte[]>> records) {
        // Membership is all that is wanted of this group.
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        assignments.keySet().forEach(p -> partitions.add(p.partition()));
        onChange.run();
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
        if (revoked != null && !revoked.isEmpty()) {
            revoked.forEach(p -> partitions.remove(p.partition()));
            beforeLoss.run();
        }
    }
}
