package dev.commentary.index.consume;

import dev.commentary.contract.Topics;
import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import dev.commentary.plumbing.kafka.KafkaPlumbing;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes tagged posts as they come, each lane in a consumer group of its own so that no import ever
 * delays a live post.
 */
@Component
final class EnrichedListener {

    private final BatchIndexer indexer;
    private final Consumers consumers;
    private final SearchableProbe probe;

    EnrichedListener(BatchIndexer indexer, Consumers consumers, SearchableProbe probe) {
        this.indexer = indexer;
        this.consumers = consumers;
        this.probe = probe;
    }

    @KafkaListener(
            id = Consumers.LIVE,
            topics = Topics.ENRICHED,
            containerFactory = KafkaPlumbing.BATCHES,
            autoStartup = "false")
    void live(List<ConsumerRecord<byte[], byte[]>> records) {
        probe.watch(index(records));
    }

    @KafkaListener(
            id = Consumers.BACKFILL,
            topics = Topics.ENRICHED_BACKFILL,
            containerFactory = KafkaPlumbing.BATCHES,
            autoStartup = "false")
    void backfill(List<ConsumerRecord<byte[], byte[]>> records) {
        index(records);
    }

    @KafkaListener(
            id = Consumers.RETAGGED,
            topics = Topics.RETAGGED,
            containerFactory = KafkaPlumbing.BATCHES,
            autoStartup = "false")
    void retagged(List<ConsumerRecord<byte[], byte[]>> records) {
        index(records);
    }

    private Map<Document, Outcome.Settled> index(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            return indexer.index(records);
        } catch (IndexingHalted e) {
            consumers.halt(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
