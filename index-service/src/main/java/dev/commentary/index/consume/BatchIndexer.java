package dev.commentary.index.consume;

import dev.commentary.contract.Reason;
import dev.commentary.contract.Topics;
import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.kafka.RejectedRecords;
import io.micrometer.tracing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The way of one batch: read, indexed, set aside what is refused, counted. Returns when all of that
 * is done, and only then may offsets be committed; throws where any of it is not, and nothing has
 * been counted then. Thread-safe.
 */
final class BatchIndexer {

    private final BatchReader reader;
    private final Settler settler;
    private final RejectedRecords rejections;
    private final Publisher publisher;
    private final IndexMetrics metrics;
    private final RecordTracing tracing;

    BatchIndexer(
            BatchReader reader,
            Settler settler,
            RejectedRecords rejections,
            Publisher publisher,
            IndexMetrics metrics,
            RecordTracing tracing) {
        this.reader = reader;
        this.settler = settler;
        this.rejections = rejections;
        this.publisher = publisher;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** Indexes a batch and answers what became of each document in it. */
    Map<Document, Outcome.Settled> index(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Span> spans = records.stream().map(record -> tracing.begin("index", record)).toList();
        try {
            return settle(records);
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Map<Document, Outcome.Settled> settle(List<ConsumerRecord<byte[], byte[]>> records) {
        Batch batch = reader.read(records);
        Map<Document, Outcome.Settled> settled =
                settler.settle(List.copyOf(batch.posts().keySet()));
        List<Batch.Reject> rejects = new ArrayList<>(batch.rejects());
        settled.forEach((document, outcome) -> {
            @Nullable ConsumerRecord<byte[], byte[]> record = batch.posts().get(document);
            if (outcome instanceof Outcome.Refused refused && record != null) {
                rejects.add(new Batch.Reject(record, Reason.REFUSED_BY_INDEX, detail(refused)));
            }
        });
        setAside(rejects);
        if (records.getFirst().topic().equals(Topics.RETAGGED)) {
            metrics.countRetagged(settled.values(), rejects);
        } else {
            metrics.count(settled.values(), rejects);
        }
        return settled;
    }

    private void setAside(List<Batch.Reject> rejects) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(rejects.size());
        for (Batch.Reject reject : rejects) {
            records.add(rejections.of(reject.record(), reject.reason(), reject.detail()));
        }
        publisher.publish(records);
    }

    private static String detail(Outcome.Refused refused) {
        return refused.field() == null
                ? refused.reason()
                : "field " + refused.field() + ": " + refused.reason();
    }
}
