package dev.commentary.plumbing.kafka;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.EventType;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Revision;
import dev.commentary.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into Kafka records and back: key is the post id, value the JSON, CloudEvents
 * attributes are headers. Thread-safe.
 */
public final class EventRecords {

    private final EventCodec codec = new EventCodec();
    private final String source;
    private final Clock clock;

    /**
     * Records of one service.
     *
     * @param source the service's name, such as {@code ingest-service}
     */
    public EventRecords(String source, Clock clock) {
        this.source = "/" + source;
        this.clock = clock;
    }

    /** A record for the topic of the post's lane that takes what ingest-service publishes. */
    public ProducerRecord<byte[], byte[]> received(PostEvent event) {
        return record(Topics.received(event.lane()), event);
    }

    /** A record for the topic of the post's lane that takes what enrich-service publishes. */
    public ProducerRecord<byte[], byte[]> enriched(PostEvent event) {
        return record(Topics.enriched(event.lane()), event);
    }

    /** A record for the topic that takes posts whose tags were made anew. */
    public ProducerRecord<byte[], byte[]> retagged(EnrichedPost post) {
        return record(Topics.RETAGGED, post);
    }

    /** Reads a record's event; whatever is none is refused, never thrown. */
    public Decoded read(ConsumerRecord<byte[], byte[]> record) {
        return codec.read(header(record, EventHeaders.TYPE), record.value());
    }

    /** What kind of event a record says it holds, without a look at its value. */
    public static Optional<EventType> type(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(header(record, EventHeaders.TYPE)).flatMap(EventType::find);
    }

    /** When ingest-service accepted what a record holds, without a look at its value. */
    public static Optional<Instant> acceptance(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(header(record, EventHeaders.ID)).flatMap(Revision::acceptance);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        byte @Nullable [] value = header == null ? null : header.value();
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private ProducerRecord<byte[], byte[]> record(String topic, PostEvent event) {
        byte[] key = event.id().getBytes(StandardCharsets.US_ASCII);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key, codec.write(event));
        EventHeaders.of(event, source, clock.instant())
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
