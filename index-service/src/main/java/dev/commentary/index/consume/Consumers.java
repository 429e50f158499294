package dev.commentary.index.consume;

import dev.commentary.index.IndexProperties;
import java.util.List;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** The service's Kafka consumers: started when the index is there, stopped when it cannot go on. */
@Component
final class Consumers {

    static final String LIVE = "index-live";
    static final String BACKFILL = "index-backfill";
    static final String RETAGGED = "index-retagged";

    /** The consumer groups are called as their containers. */
    static final List<String> GROUPS = List.of(LIVE, BACKFILL, RETAGGED);

    private final KafkaListenerEndpointRegistry registry;
    private final IndexProperties properties;
    private final IndexingStatus status;

    Consumers(
            KafkaListenerEndpointRegistry registry,
            IndexProperties properties,
            IndexingStatus status) {
        this.registry = registry;
        this.properties = properties;
        this.status = status;
    }

    void start() {
        for (MessageListenerContainer container : registry.getListenerContainers()) {
            if (container instanceof ConcurrentMessageListenerContainer<?, ?> concurrent) {
                concurrent.setConcurrency(concurrency(container.getListenerId()));
            }
            container.start();
        }
        status.going();
    }

    /** Stops polling without waiting for batches under way; nothing of these is committed. */
    void halt(String reason) {
        status.halted(reason);
        registry.getListenerContainers().forEach(container -> container.stop(() -> {}));
    }

    private int concurrency(String listener) {
        return listener.equals(LIVE)
                ? properties.liveConcurrency()
                : properties.backfillConcurrency();
    }
}
