package dev.commentary.feed.alert;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Holds every live post against all alerts. What matches is stored as a delivery before the batch
 * is committed, under a key that alert and post always give: a batch seen twice, the same post
 * again and a corrected post set nothing off anew.
 */
final class AlertListener implements ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(AlertListener.class);

    private final List<StateTable<?>> tables;
    private final StateTable<Delivery> stored;
    private final AlertBook book;
    private final Deliveries deliveries;
    private final EventRecords events;
    private final AlertMetrics metrics;
    private final RecordTracing tracing;
    private final Clock clock;
    private volatile boolean behind = true;

    AlertListener(
            List<StateTable<?>> tables,
            StateTable<Delivery> stored,
            AlertBook book,
            Deliveries deliveries,
            EventRecords events,
            AlertMetrics metrics,
            RecordTracing tracing,
            Clock clock) {
        this.tables = List.copyOf(tables);
        this.stored = stored;
        this.book = book;
        this.deliveries = deliveries;
        this.events = events;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Another instance may have worked on these partitions; what it stored must be known first. */
    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        behind = true;
    }

    @KafkaListener(
            id = "alert-matches",
            topics = Topics.ENRICHED,
            groupId = "${commentary.alerts.group:alerts}")
    void match(List<ConsumerRecord<byte[], byte[]>> records) {
        if (behind) {
            tables.forEach(StateTable::catchUp);
            behind = false;
        }
        if (book.isEmpty()) {
            return;
        }
        Map<String, Delivery> matched = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        records.forEach(record -> match(record, matched).ifPresent(spans::add));
        if (matched.isEmpty()) {
            return;
        }
        stored.putAll(matched);
        spans.forEach(Span::end);
        Instant now = clock.instant();
        matched.values().stream()
                .filter(delivery -> delivery.status() != Delivery.Status.PENDING)
                .forEach(delivery -> metrics.count(delivery, now));
    }

    /** The span of the step is there where the record set something off. */
    private Optional<Span> match(
            ConsumerRecord<byte[], byte[]> record, Map<String, Delivery> matched) {
        Span span = tracing.begin("alert", record);
        int before = matched.size();
        match(record, tracing.trace(span), matched);
        if (matched.size() == before) {
            span.abandon();
            return Optional.empty();
        }
        return Optional.of(span);
    }

    private void match(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable String trace,
            Map<String, Delivery> matched) {
        switch (events.read(record)) {
            case Decoded.Event event when event.event() instanceof EnrichedPost post -> {
                if (post.lane() == Lane.LIVE) {
                    match(post, trace, matched);
                }
            }
            case Decoded.Event other -> {}
            // index-service reads the same topic and sets such records aside.
            case Decoded.Refused refused -> LOG.debug("Passed over: {}", refused.detail());
        }
    }

    private void match(EnrichedPost post, @Nullable String trace, Map<String, Delivery> matched) {
        for (AlertMatch match : book.match(post)) {
            String key = Delivery.key(match.alert().id(), post.id());
            if (!stored.contains(key) && !matched.containsKey(key)) {
                matched.put(key, deliveries.of(match, post, trace, clock.instant()));
            }
        }
    }
}
