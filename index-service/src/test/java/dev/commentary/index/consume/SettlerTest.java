package dev.commentary.index.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.commentary.index.IndexProperties;
import dev.commentary.index.bulk.BulkAnswer;
import dev.commentary.index.bulk.ItemAnswer;
import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SettlerTest {

    private static final ItemAnswer REJECTED =
            new ItemAnswer(429, "es_rejected_execution_exception", "queue full");
    private static final ItemAnswer BROKEN = new ItemAnswer(500, "null_pointer_exception", "oops");
    private static final BulkAnswer DOWN = new BulkAnswer.Unavailable("connection refused");

    private final InMemoryIndex index = new InMemoryIndex();
    private final IndexingStatus status = new IndexingStatus();
    private final TickingClock clock = new TickingClock();
    private final Settler settler = new Settler(index, properties(), status, clock, clock::pass);

    @Test
    void a_batch_is_one_call() {
        // Given
        Document first = document("a", 2);
        Document older = document("a", 1);
        Document other = document("b", 1);
        // When
        Map<Document, Outcome.Settled> settled = settler.settle(List.of(first, older, other));
        // Then
        assertThat(index.calls()).containsExactly(3);
        assertThat(settled)
                .containsEntry(first, new Outcome.Indexed())
                .containsEntry(older, new Outcome.Stale())
                .containsEntry(other, new Outcome.Indexed());
        assertThat(status.state()).isEqualTo(new IndexingState.Going());
    }

    @Test
    void only_posts_that_found_no_room_are_offered_again() {
        // Given
        index.nextAnswersFor("b", REJECTED, REJECTED);
        // When
        Map<Document, Outcome.Settled> settled =
                settler.settle(List.of(document("a", 1), document("b", 1), document("c", 1)));
        // Then
        assertThat(index.calls()).containsExactly(3, 1, 1);
        assertThat(settled.values()).containsOnly(new Outcome.Indexed());
        assertThat(clock.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void an_index_that_is_away_for_a_moment_costs_pauses_only() {
        // Given
        index.nextAnswers(DOWN, DOWN);
        // When
        Map<Document, Outcome.Settled> settled = settler.settle(List.of(document("a", 1)));
        // Then
        assertThat(settled.values()).containsExactly(new Outcome.Indexed());
    }

    @Test
    void an_index_that_stays_away_leaves_the_batch_to_be_delivered_again() {
        // Given
        index.nextAnswers(Collections.nCopies(100, DOWN).toArray(BulkAnswer[]::new));
        // When / Then
        assertThatExceptionOfType(NotSettled.class)
                .isThrownBy(() -> settler.settle(List.of(document("a", 1), document("b", 1))))
                .withMessageContaining("2 posts")
                .withMessageContaining("connection refused");
        assertThat(status.state()).isInstanceOf(IndexingState.Waiting.class);
        assertThat(clock.passed()).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_post_that_the_index_keeps_failing_on_is_refused_in_the_end() {
        // Given
        Document broken = document("b", 1);
        index.nextAnswersFor("b", Collections.nCopies(100, BROKEN).toArray(ItemAnswer[]::new));
        // When
        Map<Document, Outcome.Settled> settled = settler.settle(List.of(document("a", 1), broken));
        // Then
        assertThat(settled.get(broken))
                .isEqualTo(new Outcome.Refused("null_pointer_exception: oops", null));
    }

    @Test
    void a_read_only_index_is_tried_again_and_raises_the_alarm() {
        // Given
        index.nextAnswersFor(
                "a",
                Collections.nCopies(100, new ItemAnswer(429, "cluster_block_exception", "full"))
                        .toArray(ItemAnswer[]::new));
        // When / Then
        assertThatExceptionOfType(NotSettled.class)
                .isThrownBy(() -> settler.settle(List.of(document("a", 1))));
        assertThat(status.state())
                .isEqualTo(new IndexingState.Blocked("cluster_block_exception: full"));
    }

    @Test
    void being_denied_halts_at_once() {
        // Given
        index.nextAnswers(new BulkAnswer.Denied("401"));
        // When / Then
        assertThatExceptionOfType(IndexingHalted.class)
                .isThrownBy(() -> settler.settle(List.of(document("a", 1))))
                .withMessage("401");
        assertThat(index.calls()).containsExactly(1);
    }

    @Test
    void a_post_that_breaks_the_call_is_found_by_halving() {
        // Given
        Document large = document("large", 1);
        // When
        Map<Document, Outcome.Settled> settled =
                settler.settle(
                        List.of(document("a", 1), document("b", 1), large, document("d", 1)));
        // Then
        assertThat(settled).hasSize(4).containsEntry(large, new Outcome.Refused("413", null));
        assertThat(index.calls()).containsExactly(4, 2, 2, 1, 1);
    }

    private static Document document(String id, long revision) {
        return new Document(id, revision, false, Instant.EPOCH, new byte[10], new byte[1]);
    }

    private static IndexProperties properties() {
        return new IndexProperties(
                1,
                0,
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(8),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                3,
                1);
    }
}
