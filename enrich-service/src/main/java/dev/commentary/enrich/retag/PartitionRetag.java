package dev.commentary.enrich.retag;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventType;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.Revision;
import dev.commentary.contract.Topics;
import dev.commentary.enrich.retag.CurrentTags.Newest;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags the posts of one partition anew: learns what tags each has now, then goes through the
 * received ones, tags those that are the newest of their post, and publishes where that makes
 * another post. A post's events all lie in the same partition, whatever the topic. For one thread.
 */
final class PartitionRetag {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionRetag.class);
    private static final int BATCH = 200;

    /** Hears how far the work is; all that was counted has been published. */
    interface Checkpoint {
        void reached(Map<TopicPartition, Long> next);
    }

    private final LogReader log;
    private final RetagTools tools;
    private final boolean dryRun;
    private final Counting counting;
    private final Pace pace;
    private final BooleanSupplier ended;
    private final CurrentTags current = new CurrentTags();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();

    PartitionRetag(
            LogReader log,
            RetagTools tools,
            boolean dryRun,
            Counting counting,
            Pace pace,
            BooleanSupplier ended) {
        this.log = log;
        this.tools = tools;
        this.dryRun = dryRun;
        this.counting = counting;
        this.pace = pace;
        this.ended = ended;
    }

    /**
     * Goes through the partition.
     *
     * @param from where to go on in the received topics; empty for their beginning
     * @param to where to end in them
     * @return whether it is through with it
     */
    boolean run(
            int partition,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Checkpoint checkpoint)
            throws InterruptedException {
        TopicPartition retagged = new TopicPartition(Topics.RETAGGED, partition);
        Map<TopicPartition, Long> ends = log.ends(enriched(partition));
        if (!log.read(Map.of(), ends, this::learn)) {
            return false;
        }
        next.putAll(from);
        if (!tagAll(from, to, id -> true, checkpoint)) {
            return false;
        }
        return dryRun || mendCollisions(retagged, ends.getOrDefault(retagged, 0L), to);
    }

    private static List<TopicPartition> enriched(int partition) {
        return Stream.of(Topics.ENRICHED, Topics.ENRICHED_BACKFILL, Topics.RETAGGED)
                .map(topic -> new TopicPartition(topic, partition))
                .toList();
    }

    private boolean learn(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        long start = System.nanoTime();
        if (tools.events().read(record) instanceof Decoded.Event event
                && PostId.isValid(event.event().id())) {
            current.take(event.event());
        }
        pace.worked(System.nanoTime() - start);
        return !ended.getAsBoolean();
    }

    private boolean tagAll(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Predicate<String> wanted,
            Checkpoint checkpoint)
            throws InterruptedException {
        boolean through =
                log.read(
                        from,
                        to,
                        record -> {
                            long start = System.nanoTime();
                            take(record, wanted);
                            next.put(
                                    new TopicPartition(record.topic(), record.partition()),
                                    record.offset() + 1);
                            if (batch.size() >= BATCH || tools.checkpointIsDue()) {
                                publish(checkpoint);
                            }
                            pace.worked(System.nanoTime() - start);
                            return !ended.getAsBoolean();
                        });
        publish(checkpoint);
        return through;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Predicate<String> wanted) {
        if (EventRecords.type(record).orElse(null) != EventType.RECEIVED) {
            return;
        }
        if (tools.events().read(record) instanceof Decoded.Event event
                && event.event() instanceof ReceivedPost post
                && PostId.isValid(post.id())
                && wanted.test(post.id())) {
            take(post);
        }
    }

    private void take(ReceivedPost post) {
        Optional<Newest> newest =
                current.find(post.id()).filter(known -> known.isOf(post.revision()));
        if (newest.isEmpty()) {
            counting.passed();
            return;
        }
        Optional<EnrichedPost> tagged = tag(post);
        if (tagged.isEmpty()) {
            counting.failed();
            return;
        }
        List<TagKeys.Key> keys = TagKeys.of(tagged.get());
        TagChanges changes = TagChanges.between(newest.get().tags(), keys);
        if (!changes.any()) {
            counting.unchanged();
            return;
        }
        if (newest.get().tagging() >= Revision.MOST_TAGGINGS) {
            counting.exhausted();
            return;
        }
        count(tagged.get(), newest.get(), changes, keys);
        publishLater(tagged.get(), newest.get(), keys);
    }

    // Whatever a hostile text makes of a rule must cost that post, not the run.
    private Optional<EnrichedPost> tag(ReceivedPost post) {
        try {
            return Optional.of(tools.tagger().apply(post));
        } catch (RuntimeException e) {
            LOG.warn("Tagging of post {} failed", post.id(), e);
            return Optional.empty();
        }
    }

    private void count(
            EnrichedPost post, Newest before, TagChanges changes, List<TagKeys.Key> after) {
        if (changes.tags().isEmpty()) {
            counting.noted();
            return;
        }
        counting.changed(changes);
        if (counting.wantsSample()) {
            counting.sample(Samples.of(post, before.tags(), after));
        }
    }

    private void publishLater(EnrichedPost post, Newest newest, List<TagKeys.Key> keys) {
        if (dryRun) {
            return;
        }
        int number = newest.tagging() + 1;
        newest.publishedAs(number, TagKeys.texts(keys.stream()));
        batch.add(tools.events().retagged(post.asTagging(number)));
    }

    private void publish(Checkpoint checkpoint) {
        Publisher publisher = tools.publisher();
        publisher.publish(batch);
        batch.forEach(record -> counting.published());
        batch.clear();
        checkpoint.reached(next);
    }

    private boolean mendCollisions(
            TopicPartition retagged, long seen, Map<TopicPartition, Long> received)
            throws InterruptedException {
        Collisions collisions = new Collisions(log, tools.events(), current, retagged, seen);
        while (!ended.getAsBoolean()) {
            Set<String> collided = collisions.next();
            if (collided.isEmpty()) {
                return true;
            }
            if (!tagAll(Map.of(), received, collided::contains, places -> {})) {
                return false;
            }
        }
        return false;
    }
}
