package dev.commentary.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.index.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BulkOutcomesTest {

    private static final Document POST = document(false);
    private static final Document WITHDRAWAL = document(true);

    @Test
    void a_written_post_is_indexed_and_a_written_tombstone_withdrawn() {
        // Given
        var answer = new BulkAnswer.Itemised(List.of(ItemAnswer.done(201), ItemAnswer.done(200)));
        // When
        List<Outcome> outcomes = BulkOutcomes.of(List.of(POST, WITHDRAWAL), answer);
        // Then
        assertThat(outcomes).containsExactly(new Outcome.Indexed(), new Outcome.Withdrawn());
    }

    @ParameterizedTest
    @CsvSource({
        "409, version_conflict_engine_exception, Stale",
        "400, document_parsing_exception, Refused",
        "400, strict_dynamic_mapping_exception, Refused",
        "413, too_large, Refused",
        "429, es_rejected_execution_exception, Overloaded",
        "429, circuit_breaking_exception, Overloaded",
        "503, unavailable_shards_exception, Overloaded",
        "500, null_pointer_exception, Failed",
        "0, '', Failed",
        "429, cluster_block_exception, Blocked",
        "403, cluster_block_exception, Blocked",
        "404, index_not_found_exception, Halted",
        "400, index_closed_exception, Halted",
        "403, security_exception, Halted",
        "401, security_exception, Halted"
    })
    void each_error_has_its_outcome(int status, String type, String outcome) {
        // Given
        var answer = new BulkAnswer.Itemised(List.of(new ItemAnswer(status, type, "why")));
        // When
        List<Outcome> outcomes = BulkOutcomes.of(List.of(POST), answer);
        // Then
        assertThat(outcomes)
                .singleElement()
                .extracting(o -> o.getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void an_alias_without_a_write_index_halts() {
        // Given
        var item =
                new ItemAnswer(
                        400,
                        "illegal_argument_exception",
                        "no write index is defined for alias [commentary-write]");
        // When
        List<Outcome> outcomes =
                BulkOutcomes.of(List.of(POST), new BulkAnswer.Itemised(List.of(item)));
        // Then
        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Halted.class);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "[1:9] failed to parse field [receivedAt] of type [date] in document",
                        "receivedAt"),
                Arguments.of(
                        "[1:9] mapping set to strict, dynamic introduction of [mood] within"
                                + " [_doc] is not allowed",
                        "mood"),
                Arguments.of(
                        "Document contains at least one immense term in field=\"source\" (whose"
                                + " UTF-8 encoding is longer than the max length 32766)",
                        "source"),
                Arguments.of(
                        "object mapping for [published] tried to parse field [published] as"
                                + " object, but found a concrete value",
                        "published"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_names_the_field(String reason, String field) {
        // Given
        var item = new ItemAnswer(400, "document_parsing_exception", reason);
        // When
        List<Outcome> outcomes =
                BulkOutcomes.of(List.of(POST), new BulkAnswer.Itemised(List.of(item)));
        // Then
        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Refused("document_parsing_exception: " + reason, field));
    }

    @Test
    void a_call_that_failed_as_a_whole_decides_for_all() {
        // Given
        List<Document> both = List.of(POST, WITHDRAWAL);
        // When / Then
        assertThat(BulkOutcomes.of(both, new BulkAnswer.Unavailable("503")))
                .containsOnly(new Outcome.Overloaded("503"))
                .hasSize(2);
        assertThat(BulkOutcomes.of(both, new BulkAnswer.Denied("401")))
                .containsOnly(new Outcome.Halted("401"))
                .hasSize(2);
        assertThat(BulkOutcomes.of(List.of(POST), new BulkAnswer.Unreadable("413")))
                .containsExactly(new Outcome.Refused("413", null));
    }

    @Test
    void an_answer_for_fewer_posts_than_sent_is_none() {
        // Given
        var answer = new BulkAnswer.Itemised(List.of(ItemAnswer.done(201)));
        // When
        List<Outcome> outcomes = BulkOutcomes.of(List.of(POST, WITHDRAWAL), answer);
        // Then
        assertThat(outcomes)
                .containsOnly(new Outcome.Overloaded("answered for 1 of 2 posts"))
                .hasSize(2);
    }

    private static Document document(boolean withdrawal) {
        return new Document("0".repeat(32), 1, withdrawal, Instant.EPOCH, new byte[1], new byte[0]);
    }
}
