package dev.commentary.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Correction;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichStepTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final EnrichStep step = new EnrichStep(Enricher.load(), id -> List.of());

    @Test
    void whatPeopleSaidIsLaidOverWhatRulesFound() {
        // Given
        ReceivedPost post = post("A comment for the Financial Times.", "Terrorists attacked.");
        EnrichedPost ruled = Enricher.load().enrich(post);
        Correction wrong = Correction.of(Correction.REMOVE, ruled.outlets().getFirst(), "ada", NOW);
        EnrichStep corrected =
                new EnrichStep(
                        Enricher.load(), id -> id.equals(post.id()) ? List.of(wrong) : List.of());

        // When
        Enriched outcome = corrected.apply(new Decoded.Event(post));

        // Then
        EnrichedPost tagged = ((Enriched.Tagged) outcome).post();
        assertThat(tagged.outlets()).isEmpty();
        assertThat(tagged.topics()).isEqualTo(ruled.topics());
        assertThat(tagged.corrected()).hasSize(1);
    }

    @Test
    void aPostKeepsWhatItHadAndGetsItsTags() {
        // Given
        ReceivedPost post =
                post("A comment for the Financial Times.", "Terrorists attacked. Police came.");

        // When
        Enriched outcome = step.apply(new Decoded.Event(post));

        // Then
        assertThat(outcome).isInstanceOf(Enriched.Tagged.class);
        EnrichedPost tagged = ((Enriched.Tagged) outcome).post();
        assertThat(tagged.id()).isEqualTo(post.id());
        assertThat(tagged.revision()).isEqualTo(post.revision());
        assertThat(tagged.lane()).isEqualTo(Lane.BACKFILL);
        assertThat(tagged.note()).isEqualTo(post.note());
        assertThat(tagged.body()).isEqualTo(post.body());
        assertThat(tagged.receivedAt()).isEqualTo(NOW);
        assertThat(tagged.outlets())
                .filteredOn(tag -> tag.role().equals(OutletTag.CARRIED))
                .extracting(OutletTag::name)
                .containsExactly("Financial Times");
        assertThat(tagged.published().precision()).isEqualTo(PublishedTag.UNKNOWN);
    }

    @Test
    void theSamePostAlwaysGetsTheSameTags() {
        // Given
        Decoded event = new Decoded.Event(post("Spoke to Sky and the Times.", "An election."));

        // When / Then
        assertThat(step.apply(event)).isEqualTo(step.apply(event));
    }

    @Test
    void aWithdrawalGoesOnAsItIs() {
        // Given
        WithdrawnPost withdrawal = new WithdrawnPost("0".repeat(32), 7L, Lane.LIVE, NOW);

        // When / Then
        assertThat(step.apply(new Decoded.Event(withdrawal)))
                .isEqualTo(new Enriched.Passed(withdrawal));
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsReason() {
        // Given
        Decoded refused = new Decoded.Refused(Reason.MALFORMED, "field body is missing");

        // When / Then
        assertThat(step.apply(refused))
                .isEqualTo(new Enriched.Rejected(Reason.MALFORMED, "field body is missing"));
    }

    @Test
    void anEnrichedPostOnTheWrongTopicIsRejected() {
        // Given
        Enriched.Tagged tagged =
                (Enriched.Tagged) step.apply(new Decoded.Event(post("A note.", "A body.")));

        // When / Then
        assertThat(step.apply(new Decoded.Event(tagged.post())))
                .isInstanceOfSatisfying(
                        Enriched.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_TYPE));
    }

    private static ReceivedPost post(String note, String body) {
        return new ReceivedPost(
                "0123456789abcdef0123456789abcdef",
                1L,
                Lane.BACKFILL,
                "archive",
                null,
                null,
                note,
                "A title",
                body,
                null,
                List.of("Ann Author"),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                NOW);
    }
}
