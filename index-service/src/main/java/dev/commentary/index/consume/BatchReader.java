package dev.commentary.index.consume;

import dev.commentary.contract.Decoded;
import dev.commentary.index.document.Document;
import dev.commentary.index.document.Documents;
import dev.commentary.index.document.Readiness;
import dev.commentary.plumbing.kafka.EventRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads documents out of records. Thread-safe. */
final class BatchReader {

    private final EventRecords events;
    private final Documents documents = new Documents();

    BatchReader(EventRecords events) {
        this.events = events;
    }

    Batch read(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Document, ConsumerRecord<byte[], byte[]>> posts =
                LinkedHashMap.newLinkedHashMap(records.size());
        List<Batch.Reject> rejects = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (read(record)) {
                case Readiness.Ready ready -> posts.put(ready.document(), record);
                case Readiness.Unfit unfit ->
                        rejects.add(new Batch.Reject(record, unfit.reason(), unfit.detail()));
            }
        }
        return new Batch(posts, rejects);
    }

    private Readiness read(ConsumerRecord<byte[], byte[]> record) {
        return switch (events.read(record)) {
            case Decoded.Event event -> documents.of(event.event(), record.value());
            case Decoded.Refused refused -> new Readiness.Unfit(refused.reason(), refused.detail());
        };
    }
}
