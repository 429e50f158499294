package dev.commentary.enrich.retag;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostId;
import dev.commentary.plumbing.kafka.EventRecords;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds posts that a person corrected while a run tagged them, so that both may have published them
 * under the same number. They have to be tagged once more, above both. A crash before that leaves
 * them to the next run. For one thread.
 */
final class Collisions {

    private final LogReader log;
    private final EventRecords events;
    private final CurrentTags current;
    private final TopicPartition retagged;
    private long from;

    /**
     * Those in one partition.
     *
     * @param from where the topic ended when the run learnt the tags
     */
    Collisions(
            LogReader log,
            EventRecords events,
            CurrentTags current,
            TopicPartition retagged,
            long from) {
        this.log = log;
        this.events = events;
        this.current = current;
        this.retagged = retagged;
        this.from = from;
    }

    /** The ids of those that came since the last call. */
    Set<String> next() throws InterruptedException {
        Set<String> collided = new HashSet<>();
        long end = log.ends(Set.of(retagged)).getOrDefault(retagged, from);
        var _ =
                log.read(
                        Map.of(retagged, from),
                        Map.of(retagged, end),
                        record -> {
                            find(record).ifPresent(collided::add);
                            return true;
                        });
        from = end;
        return collided;
    }

    private Optional<String> find(ConsumerRecord<byte[], byte[]> record) {
        return !RetagTools.isOurs(record)
                        && events.read(record) instanceof Decoded.Event event
                        && event.event() instanceof EnrichedPost theirs
                        && PostId.isValid(theirs.id())
                        && current.collidesWith(theirs)
                ? Optional.of(theirs.id())
                : Optional.empty();
    }
}
