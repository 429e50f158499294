package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.StateTable;
import dev.commentary.testing.RealStack;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** The thread that works on runs, over a topic of runs that nobody else reads. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "commentary.enrich.retag-share=1")
@Import(RealStack.class)
class RetaggerWithRealKafkaTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final RetagRun BEGUN =
            RetagRun.begin("r-1", false, NOON).over("older rules", Map.of(), 0);

    private final String topic = "runs-" + UUID.randomUUID();
    private final CountDownLatch picked = new CountDownLatch(1);
    private final CountDownLatch readOn = new CountDownLatch(1);

    @Autowired private KafkaAdmin admin;
    @Autowired private Enricher enricher;
    @Autowired private KnownCorrections corrections;
    @Autowired private Publisher publisher;
    @Autowired private ConsumerFactory<byte[], byte[]> consumers;

    @Test
    void a_run_at_its_end_is_not_taken_up_again_by_who_has_read_only_how_it_began()
            throws InterruptedException {
        // Given
        admin.createOrModifyTopics(TopicBuilder.name(topic).partitions(1).build());
        StateTable<RetagRun> writer = table(Changes.all(List.of()));
        RetagRun done = BEGUN.ended(RetagRun.DONE, null, NOON);
        writer.start();
        writer.put(BEGUN.id(), BEGUN);
        writer.put(done.id(), done);
        writer.stop();
        StateTable<RetagRun> reader = table((key, value, place) -> stopAtTheBeginning(value));
        Runs runs = new Runs(reader, Clock.systemUTC());
        reader.start();
        await().until(() -> runs.current().isPresent());

        // When
        Retagger retagger = retagger(runs, reader);
        retagger.start();
        assertThat(picked.await(1, TimeUnit.MINUTES)).isTrue();
        readOn.countDown();
        reader.catchUp();
        retagger.stop();
        reader.catchUp();

        // Then
        assertThat(runs.find(BEGUN.id())).contains(done);
        reader.stop();
    }

    private StateTable<RetagRun> table(Changes<RetagRun> changes) {
        return new StateTable<>(topic, RetagRun.class, consumers, publisher, changes);
    }

    private void stopAtTheBeginning(RetagRun run) {
        if (run.isRunning()) {
            try {
                assertThat(readOn.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Retagger retagger(Runs runs, StateTable<RetagRun> table) {
        RetagShare share = new RetagShare(table);
        share.take(List.of(new TopicPartition(topic, 0)));
        EventRecords events = new EventRecords(RetagTools.SERVICE, Clock.systemUTC());
        return new Retagger(
                runs,
                share,
                corrections,
                this::pickedUp,
                new RetagTools(events, RetagTools.tagger(enricher, corrections), publisher),
                "newer rules",
                1,
                new LiveTraffic());
    }

    private LogReader pickedUp() {
        picked.countDown();
        return new LogReader(consumers);
    }
}
