package dev.commentary.feed.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.commentary.contract.Correction;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_confirmed_tag_is_a_hit_a_removed_one_is_wrong_an_added_one_was_missed() {
        // When
        Accuracy accuracy =
                Accuracy.of(
                        List.of(
                                outlet(Correction.CONFIRM, "a", true),
                                outlet(Correction.CONFIRM, "b", true),
                                outlet(Correction.CONFIRM, "c", true),
                                outlet(Correction.REMOVE, "d", false),
                                outlet(Correction.ADD, "e", false)));
        // Then
        Score outlets = accuracy.kinds().getFirst().judged();
        assertThat(outlets).isEqualTo(new Score(3, 1, 1, 0.75, 0.75));
        assertThat(accuracy.kinds().getFirst().now()).isEqualTo(outlets);
        assertThat(accuracy.kinds().get(1).judged()).isEqualTo(new Score(0, 0, 0, null, null));
    }

    @Test
    void what_the_rules_have_learnt_since_counts_for_the_rules_of_now() {
        // When
        Accuracy accuracy =
                Accuracy.of(
                        List.of(
                                topic(Correction.ADD, "medtop:1", true),
                                topic(Correction.REMOVE, "medtop:2", true),
                                topic(Correction.CONFIRM, "medtop:3", false)));
        // Then
        Accuracy.OfKind topics = accuracy.kinds().get(1);
        assertThat(topics.judged()).isEqualTo(new Score(1, 1, 1, 0.5, 0.5));
        assertThat(topics.now()).isEqualTo(new Score(1, 0, 1, 1.0, 0.5));
        assertThat(accuracy.misses())
                .extracting(Accuracy.Miss::name, Accuracy.Miss::what, Accuracy.Miss::mended)
                .containsExactlyInAnyOrder(
                        tuple("medtop:1", "missed", true), tuple("medtop:2", "wrong", true));
    }

    @Test
    void as_long_as_a_post_was_not_tagged_with_it_the_rules_are_as_they_were() {
        // When
        Accuracy accuracy =
                Accuracy.of(
                        List.of(
                                topic(Correction.ADD, "medtop:1", null),
                                topic(Correction.REMOVE, "medtop:2", null),
                                topic(Correction.CONFIRM, "medtop:3", null)));
        // Then
        assertThat(accuracy.kinds().get(1).now()).isEqualTo(accuracy.kinds().get(1).judged());
    }

    @Test
    void rules_are_told_apart_by_method_and_knowledge() {
        // When
        Accuracy accuracy =
                Accuracy.of(
                        List.of(
                                outlet(Correction.CONFIRM, "a", true),
                                outlet(Correction.REMOVE, "b", false),
                                topic(Correction.CONFIRM, "medtop:1", true),
                                topic(Correction.ADD, "medtop:2", false)));
        // Then
        assertThat(accuracy.methods())
                .extracting(
                        Accuracy.OfMethod::kind,
                        Accuracy.OfMethod::method,
                        Accuracy.OfMethod::knowledgeVersion,
                        m -> m.judged().hits(),
                        m -> m.judged().wrong())
                .containsExactly(
                        tuple("outlet", "name", "outlets-1", 1L, 1L),
                        tuple("topic", "words", "topics-1", 1L, 0L));
    }

    private static Verdict outlet(String action, String id, @Nullable Boolean agreed) {
        OutletTag tag =
                new OutletTag(id, id, OutletTag.CARRIED, null, 0.9, "name", List.of(), "outlets-1");
        return new Verdict("p", Correction.of(action, tag, "ada", NOON), agreed);
    }

    private static Verdict topic(String action, String code, @Nullable Boolean agreed) {
        TopicTag tag = new TopicTag(code, code, List.of(), 0.9, "words", List.of(), "topics-1");
        return new Verdict("p", Correction.of(action, tag, "ada", NOON), agreed);
    }
}
