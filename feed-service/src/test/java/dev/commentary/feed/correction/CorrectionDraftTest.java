package dev.commentary.feed.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Correction;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.feed.SamplePost;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionDraftTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final EnrichedPost POST =
            new SamplePost()
                    .outlet("harbour-courier", "Harbour Courier", OutletTag.CITED)
                    .topic("medtop:20000209", "shipping")
                    .published("2026-03-04", PublishedTag.DAY)
                    .build();
    private static final OutletTag COURIER = POST.outlets().getFirst();
    private static final TopicTag SHIPPING = POST.topics().getFirst();
    private static final PostCorrections NONE = PostCorrections.none(POST.id());

    @Test
    void a_wrong_tag_is_kept_with_what_the_rules_had_said() {
        Correction correction =
                only(draft(NONE).topic(question("topic", "shipping", "remove"), known(SHIPPING)));

        assertThat(correction.action()).isEqualTo("remove");
        assertThat(correction.topic()).isEqualTo(SHIPPING);
        assertThat(correction.by()).isEqualTo("ada");
    }

    @Test
    void what_the_rules_found_is_confirmed_even_if_it_is_added() {
        Correction correction =
                only(
                        draft(NONE)
                                .outlet(
                                        outlet("harbour-courier", "cited", "add"),
                                        Optional.of(COURIER)));

        assertThat(correction.action()).isEqualTo("confirm");
        assertThat(correction.outlet()).isEqualTo(COURIER);
    }

    @Test
    void an_outlet_is_added_in_the_role_that_was_chosen() {
        Correction correction =
                only(
                        draft(NONE)
                                .outlet(
                                        outlet("Harbour Courier", "carried", "add"),
                                        Optional.of(COURIER)));

        assertThat(correction.action()).isEqualTo("add");
        assertThat(correction.role()).isEqualTo("carried");
        assertThat(Objects.requireNonNull(correction.outlet()).method()).isEqualTo("operator");
    }

    @Test
    void a_tag_that_a_person_gave_is_simply_taken_back() {
        // Given
        TopicTag added =
                new TopicTag(
                        "medtop:1", "tolls", List.of(), 1.0, "operator", List.of(), "operator");
        PostCorrections said = NONE.with(Correction.of(Correction.ADD, added, "ada", NOON));
        // When
        Drafted drafted = draft(said).topic(question("topic", "medtop:1", "remove"), known(added));
        // Then
        assertThat(drafted).isInstanceOf(Drafted.Said.class);
        assertThat(((Drafted.Said) drafted).corrections().corrections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, year",
        "2026-05, month",
        "2026-05-06, day",
        "2026-05-06T07:08:09Z, instant",
        "2026-05-06T07:08+02:00, instant"
    })
    void a_date_is_set_as_precisely_as_it_is_written(String value, String precision) {
        Correction correction = only(draft(NONE).published(question("published", value, "add")));

        assertThat(correction.published()).isNotNull();
        assertThat(Objects.requireNonNull(correction.published()).precision()).isEqualTo(precision);
        assertThat(correction.insteadOf()).isEqualTo(POST.published());
    }

    @ParameterizedTest
    @CsvSource({
        "outlet, Nowhere Gazette, carried, add, value, unlisted",
        "outlet, harbour-courier, , add, role, carried",
        "outlet, harbour-courier, printed, add, role, carried",
        "outlet, harbour-courier, carried, remove, value, no such tag",
        "topic, moonball, , add, value, /v1/names/topics",
        "published, 2026-13-01, , add, value, 2026-03-04",
        "published, soon, , add, value, is no date",
        "published, 2025-01-01, , confirm, value, no such tag"
    })
    void what_makes_no_sense_is_refused_with_the_remedy(
            String kind,
            String value,
            @Nullable String role,
            String action,
            String field,
            String remedy) {
        // Given
        Question question = new Question(kind, value, role, action, false);
        Optional<OutletTag> known =
                value.equals("harbour-courier") ? Optional.of(COURIER) : Optional.empty();
        // When
        Drafted drafted =
                switch (kind) {
                    case "outlet" -> draft(NONE).outlet(question, known);
                    case "topic" -> draft(NONE).topic(question, Optional.empty());
                    default -> draft(NONE).published(question);
                };
        // Then
        assertThat(drafted).isInstanceOf(Drafted.Refused.class);
        assertThat(((Drafted.Refused) drafted).field()).isEqualTo(field);
        assertThat(((Drafted.Refused) drafted).reason()).contains(remedy);
    }

    private static CorrectionDraft draft(PostCorrections said) {
        return new CorrectionDraft(POST, said, "ada", NOON);
    }

    private static Question question(String kind, String value, String action) {
        return new Question(kind, value, null, action, false);
    }

    private static Question outlet(String value, String role, String action) {
        return new Question("outlet", value, role, action, false);
    }

    private static Optional<TopicTag> known(TopicTag topic) {
        return Optional.of(topic);
    }

    private static Correction only(Drafted drafted) {
        assertThat(drafted).isInstanceOf(Drafted.Said.class);
        List<Correction> all = ((Drafted.Said) drafted).corrections().corrections();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
