package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Correction;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.Revision;
import dev.commentary.contract.Topics;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.enrich.Enricher;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.StateTable;
import dev.commentary.testing.RealStack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Runs over a real Kafka. Posts are put there with tags as poorer rules had made them at an earlier
 * run; the first tags, which this service makes when a post comes in, are below these.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "commentary.enrich.retag-share=1")
@Import(RealStack.class)
class RetagWithRealKafkaTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String NOTE = "A comment for the Financial Times.";

    private final EventRecords earlier = new EventRecords("earlier-service", Clock.systemUTC());
    private final List<EnrichedPost> published = new ArrayList<>();

    @Autowired private Runs runs;
    @Autowired private Enricher enricher;
    @Autowired private Publisher publisher;
    @Autowired private ConsumerFactory<byte[], byte[]> consumers;
    @Autowired private StateTable<PostCorrections> corrections;
    private Map<TopicPartition, Long> before = Map.of();
    private LogReader log;

    @BeforeEach
    void open() {
        log = new LogReader(consumers);
        before = log.ends(places());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void an_old_post_gets_the_tags_of_the_rules_of_now_on_the_lane_of_retagged_posts(Lane lane) {
        // Given
        ReceivedPost post = post(lane, revision(0));
        receive(post);
        tagged(bare(post));
        // When
        Tally tally = run(false);
        // Then
        EnrichedPost anew = publishedOf(post.id()).getFirst();
        assertThat(anew.outlets()).extracting(OutletTag::id).containsExactly("financial-times");
        assertThat(anew.revision()).isEqualTo(post.revision());
        assertThat(anew.taggings()).isEqualTo(2);
        assertThat(anew.lane()).isEqualTo(lane);
        assertThat(tally.changed()).isPositive();
        assertThat(tally.tags())
                .anySatisfy(count -> {
                    assertThat(count.name()).isEqualTo("Financial Times, carried");
                    assertThat(count.added()).isPositive();
                });
    }

    @Test
    void a_dry_run_tells_the_same_and_publishes_nothing() {
        // Given
        ReceivedPost post = post(Lane.LIVE, revision(0));
        receive(post);
        tagged(bare(post));
        // When
        Tally tally = run(true);
        // Then
        assertThat(publishedOf(post.id())).isEmpty();
        assertThat(tally.changed()).isPositive();
        assertThat(tally.published()).isZero();
        assertThat(tally.sample())
                .anySatisfy(
                        sample -> assertThat(sample.after()).contains("Financial Times, carried"));
    }

    @Test
    void a_second_run_finds_nothing_left_to_do() {
        // Given
        ReceivedPost post = post(Lane.BACKFILL, revision(0));
        receive(post);
        tagged(bare(post));
        run(false);
        // When
        Tally tally = run(false);
        // Then
        assertThat(publishedOf(post.id())).hasSize(1);
        assertThat(tally.changed()).isZero();
        assertThat(tally.published()).isZero();
    }

    @Test
    void only_the_newest_revision_is_tagged_whatever_its_lane() {
        // Given
        ReceivedPost imported = post(Lane.BACKFILL, revision(0));
        ReceivedPost revised = revised(imported, Lane.LIVE, revision(1));
        receive(imported, revised);
        tagged(bare(imported));
        tagged(bare(revised).asTagging(4));
        // When
        run(false);
        // Then
        assertThat(publishedOf(imported.id()))
                .singleElement()
                .satisfies(anew -> {
                    assertThat(anew.revision()).isEqualTo(revised.revision());
                    assertThat(anew.taggings()).isEqualTo(5);
                });
    }

    @Test
    void a_withdrawn_post_is_left_alone() {
        // Given
        ReceivedPost post = post(Lane.BACKFILL, revision(0));
        receive(post);
        tagged(bare(post));
        send(earlier.enriched(new WithdrawnPost(post.id(), revision(1), Lane.LIVE, NOON)));
        // When
        run(false);
        // Then
        assertThat(publishedOf(post.id())).isEmpty();
    }

    @Test
    void what_people_said_survives_new_rules() {
        // Given
        ReceivedPost post = post(Lane.LIVE, revision(0));
        OutletTag wrong = enricher.enrich(post).outlets().getFirst();
        Correction correction = Correction.of(Correction.REMOVE, wrong, "ada", NOON);
        corrections.put(
                post.id(), new PostCorrections(post.id(), post.revision(), 1, List.of(correction)));
        receive(post);
        tagged(
                bare(post)
                        .withTags(
                                List.of(TaggedPosts.outlet("wrongly-found", OutletTag.CITED)),
                                List.of(),
                                bare(post).published(),
                                List.of()));
        // When
        run(false);
        // Then
        EnrichedPost anew = publishedOf(post.id()).getFirst();
        assertThat(anew.outlets()).isEmpty();
        assertThat(anew.corrected())
                .singleElement()
                .satisfies(said -> assertThat(said.agreed()).isFalse());
    }

    @Test
    void a_post_tagged_too_often_is_counted_and_left_as_it_is() {
        // Given
        ReceivedPost post = post(Lane.LIVE, revision(0));
        receive(post);
        tagged(bare(post));
        tagged(bare(post).asTagging(Revision.MOST_TAGGINGS));
        // When
        Tally tally = run(false);
        // Then
        assertThat(tally.exhausted()).isPositive();
        assertThat(publishedOf(post.id())).isEmpty();
    }

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_was() {
        // Given
        ReceivedPost done = post(Lane.LIVE, revision(0), 0);
        ReceivedPost open = post(Lane.LIVE, revision(0), 5);
        receive(done, open);
        tagged(bare(done), bare(open));
        Map<String, Long> ends = new HashMap<>();
        log.ends(received()).forEach((place, end) -> ends.put(place.toString(), end));
        long total = ends.values().stream().mapToLong(n -> n).sum();
        RetagRun cutOff =
                RetagRun.begin(UUID.randomUUID().toString(), false, NOON)
                        .over(enricher.knowledgeVersion(), ends, total)
                        .through(
                                List.of(0, 1, 2, 3, 4),
                                7,
                                new Tally(70, 7, 0, 7, 0, 0, 0, List.of(), List.of()));
        // When
        runs.put(cutOff);
        await().atMost(SOON).until(() -> !runs.find(cutOff.id()).orElseThrow().isRunning());
        // Then
        RetagRun end = runs.find(cutOff.id()).orElseThrow();
        assertThat(end.status()).isEqualTo(RetagRun.DONE);
        assertThat(end.tally().changed()).isGreaterThanOrEqualTo(8);
        assertThat(publishedOf(done.id())).isEmpty();
        assertThat(publishedOf(open.id())).hasSize(1);
    }

    @Test
    void a_run_by_other_rules_begins_anew() {
        // Given
        ReceivedPost post = post(Lane.LIVE, revision(0), 0);
        receive(post);
        tagged(bare(post));
        RetagRun old =
                RetagRun.begin(UUID.randomUUID().toString(), false, NOON)
                        .over("older rules", Map.of(received().getFirst().toString(), 1L), 1)
                        .through(List.of(0, 1, 2, 3, 4, 5), 1, Tally.NOTHING);
        // When
        runs.put(old);
        await().atMost(SOON).until(() -> !runs.find(old.id()).orElseThrow().isRunning());
        // Then
        assertThat(publishedOf(post.id())).hasSize(1);
    }

    @Test
    void a_run_that_somebody_ends_ends() {
        // Given
        RetagRun run = RetagRun.begin(UUID.randomUUID().toString(), true, NOON);
        runs.cancel(run);
        // When
        runs.put(run);
        // Then
        await().atMost(SOON)
                .until(() -> runs.find(run.id()).orElseThrow().status().equals(RetagRun.CANCELLED));
    }

    private Tally run(boolean dryRun) {
        RetagRun run = runs.begin(dryRun);
        await().atMost(SOON).until(() -> !runs.find(run.id()).orElseThrow().isRunning());
        RetagRun end = runs.find(run.id()).orElseThrow();
        assertThat(end.reason()).isNull();
        assertThat(end.status()).isEqualTo(RetagRun.DONE);
        return end.tally();
    }

    private void receive(ReceivedPost... posts) {
        for (ReceivedPost post : posts) {
            send(earlier.received(post));
        }
    }

    private void tagged(EnrichedPost... posts) {
        for (EnrichedPost post : posts) {
            send(post.taggings() == 0 ? earlier.enriched(post) : earlier.retagged(post));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        publisher.publish(List.of(record));
    }

    /** What was published anew since the test began. */
    private List<EnrichedPost> publishedOf(String id) {
        published.clear();
        try {
            assertThat(
                            log.read(
                                    before,
                                    log.ends(places()),
                                    record -> {
                                        if (RetagTools.isOurs(record)
                                                && earlier.read(record)
                                                        instanceof Decoded.Event event
                                                && event.event() instanceof EnrichedPost post) {
                                            published.add(post);
                                        }
                                        return true;
                                    }))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return published.stream().filter(post -> post.id().equals(id)).toList();
    }

    private List<TopicPartition> places() {
        return places(Topics.RETAGGED);
    }

    private List<TopicPartition> received() {
        List<TopicPartition> all = new ArrayList<>(places(Topics.RECEIVED));
        all.addAll(places(Topics.RECEIVED_BACKFILL));
        return all;
    }

    private List<TopicPartition> places(String topic) {
        List<TopicPartition> places = new ArrayList<>();
        for (int p = 0; p < log.partitions(topic); p++) {
            places.add(new TopicPartition(topic, p));
        }
        return places;
    }

    private static long revision(int number) {
        return Revision.at(NOON) + number * 1_000L;
    }

    private static ReceivedPost post(Lane lane, long revision) {
        return post(UUID.randomUUID().toString().replace("-", ""), lane, revision);
    }

    /** A post that lies in a partition. */
    private ReceivedPost post(Lane lane, long revision, int partition) {
        while (true) {
            ReceivedPost post = post(lane, revision);
            byte[] key = earlier.received(post).key();
            int count = log.partitions(Topics.RECEIVED);
            if (BuiltInPartitioner.partitionForKey(key, count) == partition) {
                return post;
            }
        }
    }

    private static ReceivedPost revised(ReceivedPost post, Lane lane, long revision) {
        return post(post.id(), lane, revision);
    }

    private static ReceivedPost post(String id, Lane lane, long revision) {
        return new ReceivedPost(
                id,
                revision,
                lane,
                null,
                null,
                null,
                NOTE,
                "Harbour tolls",
                "The ferries were running late again.",
                null,
                List.of("Ada Quill"),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                NOON);
    }

    /** The post as rules that know nothing had tagged it. */
    private static EnrichedPost bare(ReceivedPost post) {
        return new EnrichedPost(
                        post.id(),
                        post.revision(),
                        post.lane(),
                        null,
                        null,
                        null,
                        post.note(),
                        post.title(),
                        post.body(),
                        null,
                        post.authors(),
                        null,
                        List.of(),
                        List.of(),
                        new PublishedTag(
                                null,
                                PublishedTag.UNKNOWN,
                                "none",
                                List.of(),
                                1.0,
                                "no-date",
                                List.of(),
                                "d"),
                        post.receivedAt())
                .asTagging(1);
    }
}
