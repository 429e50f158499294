package dev.commentary.enrich;

import dev.commentary.contract.Topics;
import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.enrich.retag.LiveTraffic;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.kafka.RejectedRecords;
import io.micrometer.tracing.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * The way of a post through the service: what one poll returned is decoded, tagged and published as
 * one batch; only when Kafka has all of it is the offset committed. A batch that Kafka does not
 * take comes again as a whole, which repeats events and never loses one.
 */
final class ReceivedListener {

    private final EnrichProperties properties;
    private final EventRecords events;
    private final EnrichStep step;
    private final KnownCorrections corrections;
    private final LiveTraffic traffic;
    private final RejectedRecords rejections;
    private final Publisher publisher;
    private final RecordTracing tracing;
    private final EnrichMetrics metrics;

    ReceivedListener(
            EnrichProperties properties,
            EventRecords events,
            EnrichStep step,
            KnownCorrections corrections,
            LiveTraffic traffic,
            RejectedRecords rejections,
            Publisher publisher,
            RecordTracing tracing,
            EnrichMetrics metrics) {
        this.properties = properties;
        this.events = events;
        this.step = step;
        this.corrections = corrections;
        this.traffic = traffic;
        this.rejections = rejections;
        this.publisher = publisher;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    @KafkaListener(
            topics = Topics.RECEIVED,
            groupId = "enrich-live",
            concurrency = "#{__listener.liveConsumers()}")
    void live(List<ConsumerRecord<byte[], byte[]>> batch) {
        traffic.begin();
        try {
            enrich(batch);
        } finally {
            traffic.end();
        }
    }

    @KafkaListener(
            topics = Topics.RECEIVED_BACKFILL,
            groupId = "enrich-backfill",
            concurrency = "#{__listener.backfillConsumers()}")
    void backfill(List<ConsumerRecord<byte[], byte[]>> batch) {
        enrich(batch);
    }

    public int liveConsumers() {
        return properties.liveConsumers();
    }

    public int backfillConsumers() {
        return properties.backfillConsumers();
    }

    private void enrich(List<ConsumerRecord<byte[], byte[]>> batch) {
        corrections.awaitFirstReading();
        List<Enriched> outcomes = new ArrayList<>(batch.size());
        List<ProducerRecord<byte[], byte[]>> results = new ArrayList<>(batch.size());
        for (ConsumerRecord<byte[], byte[]> received : batch) {
            Span span = tracing.begin("enrich", received);
            Enriched outcome = metrics.time(() -> step.apply(events.read(received)));
            ProducerRecord<byte[], byte[]> result = record(received, outcome);
            tracing.pass(span, received, result);
            span.end();
            outcomes.add(outcome);
            results.add(result);
        }
        publisher.publish(results);
        outcomes.forEach(metrics::count);
    }

    private ProducerRecord<byte[], byte[]> record(
            ConsumerRecord<byte[], byte[]> received, Enriched outcome) {
        return switch (outcome) {
            case Enriched.Tagged tagged -> events.enriched(tagged.post());
            case Enriched.Passed passed -> events.enriched(passed.withdrawal());
            case Enriched.Rejected rejected ->
                    rejections.of(received, rejected.reason(), rejected.detail());
        };
    }
}
