package dev.commentary.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulkAnswerReaderTest {

    private final BulkAnswerReader reader = new BulkAnswerReader();

    @Test
    void an_answer_tells_status_and_error_of_each_item_with_its_causes() {
        // Given
        String body =
                """
                {"items": [
                  {"index": {"status": 201}},
                  {"index": {"status": 400, "error": {
                     "type": "document_parsing_exception", "reason": "failed to parse",
                     "caused_by": {"type": "illegal_argument_exception", "reason": "no date"}}}}]}
                """;
        // When
        BulkAnswer answer = reader.read(body);
        // Then
        assertThat(answer)
                .isEqualTo(
                        new BulkAnswer.Itemised(
                                List.of(
                                        new ItemAnswer(201, "", ""),
                                        new ItemAnswer(
                                                400,
                                                "document_parsing_exception",
                                                "failed to parse; no date"))));
    }

    @Test
    void an_answer_that_is_cut_short_is_none() {
        assertThat(reader.read("{\"items\": [{\"ind")).isInstanceOf(BulkAnswer.Unavailable.class);
    }
}
