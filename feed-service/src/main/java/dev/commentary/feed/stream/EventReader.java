package dev.commentary.feed.stream;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventType;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.plumbing.kafka.EventRecords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes events of the live lane's records. Their values are read when the first reader needs them,
 * and never where there is none. What is no event is left out here: index-service, which reads the
 * same records, sets it aside with the reason.
 */
final class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final EventRecords records;
    private final Clock clock;

    EventReader(EventRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    Optional<LiveEvent> read(ConsumerRecord<byte[], byte[]> record) {
        return EventRecords.type(record)
                .filter(type -> type != EventType.RECEIVED)
                .map(type -> event(record));
    }

    private LiveEvent event(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return new LiveEvent(
                record.partition(),
                record.offset(),
                key == null ? "" : new String(key, StandardCharsets.US_ASCII),
                Math.max(0, record.serializedValueSize()),
                clock.instant(),
                () -> change(record));
    }

    private LiveChange change(ConsumerRecord<byte[], byte[]> record) {
        return switch (records.read(record)) {
            case Decoded.Event event ->
                    switch (event.event()) {
                        case EnrichedPost post -> new LiveChange.Shown(post);
                        case WithdrawnPost post -> new LiveChange.Withdrawn(post.id());
                        case ReceivedPost post -> new LiveChange.Unreadable();
                    };
            case Decoded.Refused refused -> {
                LOG.debug("{} is not shown: {}", record, refused.detail());
                yield new LiveChange.Unreadable();
            }
        };
    }
}
