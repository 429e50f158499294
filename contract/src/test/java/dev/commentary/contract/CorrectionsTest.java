package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people said is laid over what rules found, and can be taken off again. */
class CorrectionsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final OutletTag CARRIED = outlet("harbour-courier", OutletTag.CARRIED);
    private static final OutletTag CITED = outlet("port-gazette", OutletTag.CITED);
    private static final TopicTag TAXES = topic("medtop:20000001");
    private static final TopicTag SPORT = topic("medtop:15000000");
    private static final PublishedTag DAY = date("2026-03-04", PublishedTag.DAY);
    private static final PublishedTag OTHER_DAY = date("2026-03-05", PublishedTag.DAY);
    private static final EnrichedPost POST = post(List.of(CARRIED, CITED), List.of(TAXES), DAY);

    @Test
    void a_tag_taken_away_goes_and_the_others_stay_as_they_are() {
        // When
        EnrichedPost post = Corrections.apply(POST, List.of(remove(CARRIED), remove(TAXES)));
        // Then
        assertThat(post.outlets()).containsExactly(CITED);
        assertThat(post.topics()).isEmpty();
        assertThat(post.published()).isEqualTo(DAY);
        assertThat(post.corrected())
                .extracting(Corrected::kind, Corrected::value, Corrected::action, Corrected::agreed)
                .containsExactly(
                        tuple("outlet", "harbour-courier", "remove", false),
                        tuple("topic", "medtop:20000001", "remove", false));
    }

    @Test
    void a_tag_added_comes_with_certainty_and_without_evidence() {
        // When
        EnrichedPost post = Corrections.apply(POST, List.of(add(SPORT)));
        // Then
        assertThat(post.topics()).hasSize(2);
        TopicTag added = post.topics().getLast();
        assertThat(added.code()).isEqualTo(SPORT.code());
        assertThat(added.broader()).isEqualTo(SPORT.broader());
        assertThat(added.confidence()).isEqualTo(1.0);
        assertThat(added.method()).isEqualTo("operator");
        assertThat(added.evidence()).isEmpty();
    }

    @Test
    void an_outlet_has_the_role_that_a_person_gave_it() {
        // Given
        OutletTag carried = outlet("port-gazette", OutletTag.CARRIED);
        // When
        EnrichedPost post =
                Corrections.apply(
                        POST, List.of(Correction.of(Correction.ADD, carried, "ada", NOON)));
        // Then
        assertThat(post.outlets())
                .extracting(OutletTag::id, OutletTag::role)
                .containsExactly(
                        tuple("harbour-courier", "carried"), tuple("port-gazette", "carried"));
    }

    @Test
    void a_confirmed_tag_keeps_its_evidence_while_rules_find_it_and_stays_when_they_do_not() {
        // Given
        List<Correction> confirmed = List.of(Correction.of(Correction.CONFIRM, TAXES, "ada", NOON));
        // When
        EnrichedPost now = Corrections.apply(POST, confirmed);
        EnrichedPost later = Corrections.apply(post(List.of(), List.of(), DAY), confirmed);
        // Then
        assertThat(now.topics()).containsExactly(TAXES);
        assertThat(now.corrected().getFirst().agreed()).isTrue();
        assertThat(later.topics()).extracting(TopicTag::method).containsExactly("operator");
        assertThat(later.corrected().getFirst().agreed()).isFalse();
    }

    @Test
    void a_date_is_set_or_taken_away_by_hand() {
        // When
        EnrichedPost set = Corrections.apply(POST, List.of(date(Correction.ADD, OTHER_DAY, DAY)));
        EnrichedPost gone = Corrections.apply(POST, List.of(date(Correction.REMOVE, DAY, null)));
        // Then
        assertThat(set.published().value()).isEqualTo("2026-03-05");
        assertThat(set.published().precision()).isEqualTo("day");
        assertThat(set.published().method()).isEqualTo("operator");
        assertThat(gone.published().value()).isNull();
        assertThat(gone.published().precision()).isEqualTo("unknown");
    }

    @Test
    void rules_that_learnt_it_agree_and_keep_their_own_tag() {
        // Given
        List<Correction> corrections = List.of(remove(CITED), add(TAXES));
        // When
        EnrichedPost post =
                Corrections.apply(post(List.of(CARRIED), List.of(TAXES), DAY), corrections);
        // Then
        assertThat(post.outlets()).containsExactly(CARRIED);
        assertThat(post.topics()).containsExactly(TAXES);
        assertThat(post.corrected()).extracting(Corrected::agreed).containsExactly(true, true);
    }

    static List<List<Correction>> corrections() {
        return List.of(
                List.of(),
                List.of(remove(CARRIED), remove(TAXES)),
                List.of(add(SPORT), remove(CITED)),
                List.of(Correction.of(Correction.CONFIRM, CARRIED, "ada", NOON), add(TAXES)),
                List.of(date(Correction.ADD, OTHER_DAY, DAY)),
                List.of(date(Correction.REMOVE, DAY, null)));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void what_was_laid_over_can_be_taken_off_and_laid_over_again(List<Correction> corrections) {
        // When
        EnrichedPost corrected = Corrections.apply(POST, corrections);
        EnrichedPost ruled = Corrections.undo(corrected, corrections);
        // Then
        assertThat(ruled.outlets()).containsExactlyInAnyOrderElementsOf(POST.outlets());
        assertThat(ruled.topics()).isEqualTo(POST.topics());
        assertThat(ruled.published()).isEqualTo(POST.published());
        assertThat(Corrections.areShown(corrected, corrections)).isTrue();
        assertThat(Corrections.apply(ruled, corrections).corrected())
                .isEqualTo(corrected.corrected());
    }

    @Test
    void a_later_word_on_the_same_question_replaces_the_earlier_one() {
        // Given
        OutletTag appeared = outlet("harbour-courier", OutletTag.APPEARED);
        PostCorrections said =
                PostCorrections.none(POST.id())
                        .with(remove(CARRIED))
                        .with(Correction.of(Correction.ADD, appeared, "ada", NOON))
                        .with(remove(TAXES));
        // When
        PostCorrections later =
                said.with(Correction.of(Correction.ADD, CARRIED, "ada", NOON)).with(add(TAXES));
        // Then
        assertThat(said.corrections()).hasSize(3);
        assertThat(later.corrections())
                .extracting(Correction::value, Correction::role, Correction::action)
                .containsExactly(
                        tuple("harbour-courier", "carried", "add"),
                        tuple("medtop:20000001", null, "add"));
    }

    @Test
    void a_post_that_shows_other_corrections_is_told_from_one_that_shows_these() {
        EnrichedPost corrected = Corrections.apply(POST, List.of(remove(TAXES)));

        assertThat(Corrections.areShown(corrected, List.of(remove(TAXES)))).isTrue();
        assertThat(Corrections.areShown(corrected, List.of(add(TAXES)))).isFalse();
        assertThat(Corrections.areShown(corrected, List.of())).isFalse();
        assertThat(Corrections.areShown(POST, List.of(remove(TAXES)))).isFalse();
    }

    private static Correction remove(OutletTag tag) {
        return Correction.of(Correction.REMOVE, tag, "ada", NOON);
    }

    private static Correction remove(TopicTag tag) {
        return Correction.of(Correction.REMOVE, tag, "ada", NOON);
    }

    private static Correction add(TopicTag tag) {
        return Correction.of(Correction.ADD, tag, "ada", NOON);
    }

    private static Correction date(
            String action, PublishedTag tag, @Nullable PublishedTag insteadOf) {
        return new Correction(action, null, null, tag, insteadOf, "ada", NOON);
    }

    private static OutletTag outlet(String id, String role) {
        return new OutletTag(
                id, id, role, "GB", 0.9, "name", List.of(new Evidence("body", 0, 4)), "outlets-1");
    }

    private static TopicTag topic(String code) {
        return new TopicTag(
                code,
                code,
                List.of(new TopicTag.TopicRef("medtop:04000000", "economy")),
                0.8,
                "words",
                List.of(),
                "topics-1");
    }

    private static PublishedTag date(String value, String precision) {
        return new PublishedTag(
                value, precision, "text", List.of(), 0.9, "month-name", List.of(), "dates-1");
    }

    private static EnrichedPost post(
            List<OutletTag> outlets, List<TopicTag> topics, PublishedTag published) {
        return new EnrichedPost(
                "0123456789abcdef0123456789abcdef",
                1_795_435_200_123_456L,
                Lane.LIVE,
                null,
                null,
                null,
                null,
                "Harbour tolls",
                "The ferries were running late again.",
                null,
                List.of("Ada Quill"),
                null,
                outlets,
                topics,
                published,
                NOON);
    }
}
