package dev.commentary.ingest.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestReaderTest {

    @Test
    void aPostIsReadWithItsNamesAndTimes() {
        // When
        RestPost post =
                post(
                        """
                        {"id": 12, "date": "2026-01-01T10:00:00", "date_gmt": "2026-01-01T08:00:00",
                        "modified": "2026-01-02T10:00:00", "modified_gmt": "2026-01-02T08:00:00",
                        "guid": {"rendered": "https://harbour.example/?a=1&#038;p=12"},
                        "link": "https://harbour.example/tides", "title": {"rendered": "Tides &#8211; and <i>quays</i>"},
                        "content": {"rendered": "<p>Text.</p>", "protected": false}}
                        """);

        // Then
        assertThat(post)
                .isEqualTo(
                        new RestPost(
                                12,
                                LocalDateTime.parse("2026-01-02T10:00:00"),
                                "https://harbour.example/?a=1&p=12",
                                "https://harbour.example/tides",
                                "Tides &#8211; and <i>quays</i>",
                                "<p>Text.</p>",
                                List.of(),
                                "2026-01-01T08:00:00Z",
                                "2026-01-02T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id":1,"author":3}                                                                             | []
                    {"id":1,"_embedded":{"author":[{"name":"Ana Brook"}]},"yoast_head_json":{"author":"Editors"}}   | [Ana Brook]
                    {"id":1,"_embedded":{"author":[{"code":"rest_user_cannot_view","data":{"status":401}}]}}        | []
                    {"id":1,"_embedded":{"author":[{"code":"x"}]},"yoast_head_json":{"author":"Ana Brook"}}         | [Ana Brook]
                    {"id":1,"_embedded":[],"yoast_head_json":{"author":["Ana Brook"]}}                              | []
                    """)
    void theAuthorIsNamedByTheSiteOrElseByAPlugIn(String json, String authors) {
        assertThat(post(json).authors()).hasToString(authors);
    }

    @Test
    void aTimeWithoutUtcIsKeptAsItIsWritten() {
        assertThat(
                        post("{\"id\":1,\"date\":\"2026-01-01T10:00:00\",\"date_gmt\":null}")
                                .published())
                .isEqualTo("2026-01-01T10:00:00");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(RestReader.read("\uFEFF[]".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RestAnswer.Posts(List.of()));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(RestReader.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RestAnswer.Refused.class);
    }

    private static RestPost post(String json) {
        RestAnswer answer = RestReader.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).isInstanceOf(RestAnswer.Posts.class);
        return ((RestAnswer.Posts) answer).posts().getFirst();
    }
}
