package dev.commentary.feed.interest;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Topics;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.state.StateTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Stores which new posts belong to topics told by examples. A batch seen twice changes nothing.
 * Costs nothing where there are no such topics.
 */
final class MatchListener implements ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(MatchListener.class);

    private final List<StateTable<?>> tables;
    private final InterestBook book;
    private final Matches matches;
    private final EventRecords events;
    private volatile boolean behind = true;

    MatchListener(
            List<StateTable<?>> tables, InterestBook book, Matches matches, EventRecords events) {
        this.tables = List.copyOf(tables);
        this.book = book;
        this.matches = matches;
        this.events = events;
    }

    /** Topics that another instance has just stored must be known first. */
    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        behind = true;
    }

    @KafkaListener(
            id = "interest-matches",
            topics = Topics.ENRICHED,
            groupId = "${commentary.interests.group:interests}")
    void live(List<ConsumerRecord<byte[], byte[]>> records) {
        match(records);
    }

    /** What is imported or tagged anew has a consumer of its own, so that it holds nothing up. */
    @KafkaListener(
            id = "interest-matches-backfill",
            topics = {Topics.ENRICHED_BACKFILL, Topics.RETAGGED},
            groupId = "${commentary.interests.group:interests}-backfill")
    void backfill(List<ConsumerRecord<byte[], byte[]>> records) {
        match(records);
    }

    private void match(List<ConsumerRecord<byte[], byte[]>> records) {
        if (behind) {
            tables.forEach(StateTable::catchUp);
            behind = false;
        }
        if (!book.hasExamples()) {
            return;
        }
        Map<String, EnrichedPost> posts = new LinkedHashMap<>();
        Set<String> withdrawn = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (events.read(record)) {
                case Decoded.Event event when event.event() instanceof EnrichedPost post ->
                        posts.put(post.id(), post);
                case Decoded.Event event when event.event() instanceof WithdrawnPost gone -> {
                    posts.remove(gone.id());
                    withdrawn.add(gone.id());
                }
                case Decoded.Event other -> {}
                // index-service reads the same topic and sets such records aside.
                case Decoded.Refused refused -> LOG.debug("Passed over: {}", refused.detail());
            }
        }
        matches.record(posts.values());
        matches.forgetPosts(withdrawn);
    }
}
