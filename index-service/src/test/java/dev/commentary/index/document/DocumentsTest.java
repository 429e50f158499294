package dev.commentary.index.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final EventCodec codec = new EventCodec();
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
        Readiness readiness = documents.of(received, codec.write(received));
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
        Readiness readiness = documents.of(post, codec.write(post));
        // Then
        assertThat(readiness)
                .asInstanceOf(InstanceOfAssertFactories.type(Readiness.Unfit.class))
                .satisfies(unfit -> assertThat(unfit.detail()).startsWith(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mood\":\"new in version 1.7\",",
                "{\"sortAt\":\"2031-01-01T00:00:00Z\",",
                "{\"lane\":\"backfill\",",
                "{\n",
                " {",
                "{ "
            })
    void what_the_mapping_or_the_bulk_call_could_not_take_is_written_anew(String start) {
        // Given
        EnrichedPost post = Posts.post(ID, 7);
        String plain = new String(codec.write(post), UTF_8);
        byte[] value = (start + plain.substring(1)).getBytes(UTF_8);
        // When
        String document = text(documents.of(post, value));
        // Then
        assertThat(document).isEqualTo(text(documents.of(post, codec.write(post))));
    }

    @Test
    void bytes_that_the_mapping_knows_stay_as_they_are() {
        // Given
        WithdrawnPost withdrawal = Posts.withdrawal(ID, 8);
        String value = new String(codec.write(withdrawal), UTF_8).replace("\":\"", "\" : \"");
        // When
        String document = text(documents.of(withdrawal, value.getBytes(UTF_8)));
        // Then
        assertThat(document)
                .isEqualTo(value.substring(0, value.length() - 1) + ",\"withdrawn\":true}");
    }

    private JsonNode document(PostEvent event) {
        return JsonMapper.shared().readTree(text(documents.of(event, codec.write(event))));
    }

    private static String text(Readiness readiness) {
        if (readiness instanceof Readiness.Ready(Document document)) {
            byte[] json = new byte[document.sizeBytes()];
            assertThat(document.copyTo(json, 0)).isEqualTo(json.length);
            return new String(json, UTF_8);
        }
        throw new AssertionError("no document: " + readiness);
    }
}
