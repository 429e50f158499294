package dev.commentary.feed.alert;

import dev.commentary.contract.Topics;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
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
 * This instance's share of the deliveries: those in the partitions that a consumer group gives it.
 * The records themselves come by another way. Thread-safe.
 */
final class DeliveryShare implements ConsumerSeekAware {

    private final StateTable<Delivery> deliveries;
    private final DueDeliveries due;
    private final Clock clock;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    DeliveryShare(StateTable<Delivery> deliveries, DueDeliveries due, Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.clock = clock;
    }

    /** Whether it is up to this instance to send it. */
    boolean includes(String key) {
        return partitions.contains(deliveries.partitionOf(key));
    }

    @KafkaListener(
            id = "alert-deliveries",
            topics = Topics.DELIVERIES,
            groupId = "${commentary.alerts.group:alerts}-deliveries")
    void pass(List<ConsumerRecord<byte[], byte[]>> records) {
        // Membership is all that is wanted of this group.
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        assignments.keySet().forEach(p -> partitions.add(p.partition()));
        deliveries.all().stream()
                .filter(delivery -> delivery.status() == Delivery.Status.PENDING)
                .forEach(delivery -> due.again(delivery.id(), clock.instant()));
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
        if (revoked != null) {
            revoked.forEach(p -> partitions.remove(p.partition()));
        }
    }
}
