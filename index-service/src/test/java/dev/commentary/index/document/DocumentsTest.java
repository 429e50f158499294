package dev.commentary.index.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.index.Posts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final Documents documents = new Documents();

    @Test
    void a_post_keeps_its_fields_and_gains_what_search_needs() {
        // When
        JsonNode document = document(Posts.post(ID, 7));
        // Then
        assertThat(document.path("id").asString()).isEqualTo(ID);
        assertThat(document.path("body").asString()).contains("“café”");
        assertThat(document.path("outlets")).hasSize(3);
        assertThat(document.path("outletKeys").toString())
                .isEqualTo(
                        "[\"carried:harbour-courier\",\"harbour-courier\",\"appeared:radio-quay\","
                                + "\"radio-quay\",\"cited:port-gazette\"]");
        assertThat(document.path("topicCodes").toString())
                .isEqualTo("[\"medtop:20000001\",\"medtop:04000000\"]");
        assertThat(document.path("languageCode").asString()).isEqualTo("en");
        assertThat(document.path("authorNames").toString()).isEqualTo("[\"ada quill\"]");
        assertThat(document.path("withdrawn").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06+01:00, instant, , 2026-02-03T03:05:06Z, 2026-02-03T03:05:06Z",
        "2026-02-03, day, , 2026-02-03T00:00:00Z, 2026-02-03T00:00:00Z",
        "2026-02, month, , 2026-02-01T00:00:00Z, 2026-02-01T00:00:00Z",
        "2025, year, , 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
        ", unknown, , , 2026-03-04T10:15:30.123456Z",
        "2031-01-01, day, future, , 2026-03-04T10:15:30.123456Z",
        "0031-01-01, day, absurd, , 2026-03-04T10:15:30.123456Z",
        "2026-03-05, day, , 2026-03-05T00:00:00Z, 2026-03-04T10:15:30.123456Z",
        "3 March, day, , , 2026-03-04T10:15:30.123456Z",
        "2026-Q1, quarter, , , 2026-03-04T10:15:30.123456Z"
    })
    void a_post_sorts_by_its_known_date_but_never_after_its_receipt(
            String value, String precision, String flag, String publishedAt, String sortAt) {
        // Given
        PublishedTag published =
                flag == null
                        ? Posts.published(value, precision)
                        : Posts.published(value, precision, flag);
        // When
        JsonNode document = document(Posts.dated(published));
        // Then
        assertThat(document.path("publishedAt").asStringOpt())
                .isEqualTo(Optional.ofNullable(publishedAt));
        assertThat(document.path("sortAt").asString()).isEqualTo(sortAt);
    }

    @Test
    void a_withdrawn_post_leaves_a_tombstone_without_text() {
        // Given
        WithdrawnPost withdrawal = Posts.withdrawal(ID, 8);
        // When
        JsonNode document = document(withdrawal);
        // Then
        assertThat(document.propertyNames())
                .containsExactlyInAnyOrder("id", "revision", "lane", "withdrawnAt", "withdrawn");
        assertThat(document.path("withdrawn").asBoolean(false)).isTrue();
    }

    @Test
    void a_received_post_has_no_place_among_the_tagged_ones() {
        // Given
        ReceivedPost received =
                new ReceivedPost(
                        ID,
                        1L,
                        Lane.LIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "text",
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        Posts.RECEIVED);
        // When
        Readiness readiness = documents.of(received);
        // Then
        assertThat(readiness)
                .asInstanceOf(InstanceOfAssertFactories.type(Readiness.Unfit.class))
                .returns(Reason.UNKNOWN_TYPE, Readiness.Unfit::reason);
    }

    @ParameterizedTest
    @CsvSource({"'x\",\"y', 1, field id", ID + ", -1, field revision"})
    void what_would_break_the_bulk_call_is_unfit(String id, long revision, String detail) {
        // Given
        EnrichedPost post = Posts.post(id, revision);
        // When
        Readiness readiness = documents.of(post);
        // Then
        assertThat(readiness)
                .asInstanceOf(InstanceOfAssertFactories.type(Readiness.Unfit.class))
                .satisfies(unfit -> assertThat(unfit.detail()).startsWith(detail));
    }

    private JsonNode document(PostEvent event) {
        if (documents.of(event) instanceof Readiness.Ready(Document document)) {
            return JsonMapper.shared().readTree(new String(document.source(), UTF_8));
        }
        throw new AssertionError("no document of " + event);
    }
}
