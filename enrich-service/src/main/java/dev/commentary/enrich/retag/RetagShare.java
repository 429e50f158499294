package dev.commentary.enrich.retag;

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
 * The runs that are this instance's to work on: those in the partitions that a consumer group gives
 * it, so that exactly one instance works on each and another takes over when it is gone. The
 * records themselves come by another way. Thread-safe.
 */
final class RetagShare implements ConsumerSeekAware {

    private final StateTable<RetagRun> runs;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    RetagShare(StateTable<RetagRun> runs) {
        this.runs = runs;
    }

    boolean includes(String id) {
        return partitions.contains(runs.partitionOf(id));
    }

    // A run stands still until Kafka notices that the instance that worked on it is dead.
    @KafkaListener(
            id = "retag",
            topics = Topics.RETAGS,
            groupId = "retag",
            properties = {"session.timeout.ms=10000", "heartbeat.interval.ms=3000"})
    void pass(List<ConsumerRecord<byte[], byte[]>> records) {
        // Membership is all that is wanted of this group.
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        take(assignments.keySet());
    }

    void take(Collection<TopicPartition> assigned) {
        assigned.forEach(p -> partitions.add(p.partition()));
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
        if (revoked != null) {
            revoked.forEach(p -> partitions.remove(p.partition()));
        }
    }
}
