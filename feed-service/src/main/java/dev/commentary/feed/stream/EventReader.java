package dev.commentary.feed.stream;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.plumbing.kafka.EventRecords;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the live lane's records. What is no event is left out here: index-service, which reads the
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
        return switch (records.read(record)) {
            case Decoded.Event event ->
                    switch (event.event()) {
                        case EnrichedPost post ->
                                Optional.of(at(record, new LiveChange.Shown(post)));
                        case WithdrawnPost post ->
                                Optional.of(at(record, new LiveChange.Withdrawn(post.id())));
                        case ReceivedPost post -> Optional.empty();
                    };
            case Decoded.Refused refused -> {
                LOG.debug("{} is not shown: {}", record, refused.detail());
                yield Optional.empty();
            }
        };
    }

    private LiveEvent at(ConsumerRecord<byte[], byte[]> record, LiveChange change) {
        return new LiveEvent(
                record.partition(),
                record.offset(),
                Math.max(0, record.serializedValueSize()),
                clock.instant(),
                change);
    }
}
