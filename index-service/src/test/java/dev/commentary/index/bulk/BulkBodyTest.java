package dev.commentary.index.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.index.document.Document;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkBodyTest {

    private static final Document ONE = document("a1", 5, "{\"title\":\"Fähre\"}");
    private static final Document TWO = document("b2", 6, "{}");

    @Test
    void a_body_has_an_action_line_and_a_source_line_for_each_document() {
        // When
        byte[] body = BulkBody.of(List.of(ONE, TWO));
        // Then
        assertThat(new String(body, UTF_8))
                .isEqualTo(
                        """
                        {"index":{"_id":"a1","version_type":"external","version":5}}
                        {"title":"Fähre"}
                        {"index":{"_id":"b2","version_type":"external","version":6}}
                        {}
                        """);
    }

    @Test
    void a_batch_is_split_only_where_it_is_too_large() {
        assertThat(BulkBody.split(List.of(ONE, TWO), 1_000)).containsExactly(List.of(ONE, TWO));
        assertThat(BulkBody.split(List.of(ONE, TWO), 130))
                .containsExactly(List.of(ONE), List.of(TWO));
        assertThat(BulkBody.split(List.of(ONE, TWO), 1))
                .containsExactly(List.of(ONE), List.of(TWO));
        assertThat(BulkBody.split(List.of(), 1)).isEmpty();
    }

    private static Document document(String id, long revision, String source) {
        byte[] end = {'}'};
        return new Document(id, revision, false, Instant.EPOCH, source.getBytes(UTF_8), end);
    }
}
