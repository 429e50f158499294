package dev.commentary.index.consume;

import dev.commentary.index.IndexProperties;
import dev.commentary.index.bulk.BulkPort;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.kafka.RejectedRecords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the way of a batch together. */
@Configuration(proxyBeanMethods = false)
class IndexingParts {

    @Bean
    BatchIndexer batchIndexer(
            Settler settler,
            Publisher publisher,
            IndexMetrics metrics,
            RecordTracing tracing,
            Clock clock) {
        return new BatchIndexer(
                new BatchReader(new EventRecords("index-service", clock)),
                settler,
                new RejectedRecords("index", clock),
                publisher,
                metrics,
                tracing);
    }

    @Bean
    Settler settler(
            BulkPort index,
            IndexProperties properties,
            IndexingStatus status,
            IndexMetrics metrics,
            Clock clock) {
        BulkPort timed = documents -> metrics.timeBulk(() -> index.send(documents));
        return new Settler(timed, properties, status, clock, Pause::sleep);
    }
}
