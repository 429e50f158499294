package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

    private static final String RECEIVED = "commentary.post.received.v1";
    private static final String ID = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c1e";
    private static final JsonMapper JSON = new JsonMapper();

    private final EventCodec codec = new EventCodec();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(null, "{}", Reason.UNKNOWN_TYPE, "header ce_type is missing"),
                Arguments.of("", "{}", Reason.UNKNOWN_TYPE, "ce_type is "),
                Arguments.of(
                        "com.example.other.v1", "{}", Reason.UNKNOWN_TYPE, "com.example.other"),
                Arguments.of("commentary.post.received", "{}", Reason.UNKNOWN_TYPE, "received"),
                Arguments.of(
                        "commentary.post.received.v2",
                        "{}",
                        Reason.UNKNOWN_VERSION,
                        "this build reads commentary.post.received.v1"),
                Arguments.of("commentary.post.withdrawn.v10", "{}", Reason.UNKNOWN_VERSION, "v10"),
                Arguments.of(RECEIVED, null, Reason.MALFORMED, "the record has no value"),
                Arguments.of(RECEIVED, "null", Reason.MALFORMED, "JSON null"),
                Arguments.of(RECEIVED, "", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "\u0000\u0001", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "[]", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "\"text\"", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "{} {}", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "{\"id\":", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "{\"lane\":\"express\"}", Reason.MALFORMED, "'express'"),
                Arguments.of(RECEIVED, "{\"revision\":\"first\"}", Reason.MALFORMED, "first"),
                Arguments.of(RECEIVED, "{\"receivedAt\":\"noon\"}", Reason.MALFORMED, "noon"),
                Arguments.of(RECEIVED, "{\"authors\":[null]}", Reason.MALFORMED, ""),
                Arguments.of(RECEIVED, "[".repeat(5_000), Reason.MALFORMED, ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoEventIsRefusedWithTheReason(
            @Nullable String type, @Nullable String value, Reason reason, String detail) {
        // When
        Decoded decoded =
                codec.read(type, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        // Then
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.detail()).contains(detail);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "received-post, /id, id",
        "received-post, /revision, revision",
        "received-post, /lane, lane",
        "received-post, /body, body",
        "received-post, /receivedAt, receivedAt",
        "enriched-post, /body, body",
        "enriched-post, /published, published",
        "enriched-post, /receivedAt, receivedAt",
        "enriched-post, /published/precision, published.precision",
        "enriched-post, /outlets/1/role, outlets[1].role",
        "enriched-post, /outlets/0/evidence/0/end, outlets[0].evidence[0].end",
        "enriched-post, /topics/0/broader/0/code, topics[0].broader[0].code",
        "enriched-post, /language/value, language.value",
        "withdrawn-post, /withdrawnAt, withdrawnAt",
    })
    void anIncompleteEventIsRefusedAndTheFieldNamed(String kind, String pointer, String field) {
        // Given
        Golden full = Golden.of("v1.0", kind + ".full.json");
        JsonNode event = full.tree();
        int name = pointer.lastIndexOf('/');
        ((ObjectNode) event.at(pointer.substring(0, name))).remove(pointer.substring(name + 1));
        // When
        Decoded decoded = codec.read(full.type().header(), JSON.writeValueAsBytes(event));
        // Then
        assertThat(decoded)
                .isEqualTo(new Decoded.Refused(Reason.MALFORMED, "field " + field + " is missing"));
    }

    @Test
    void nullIsWhatAbsentIs() {
        // Given
        ObjectNode event = (ObjectNode) Golden.of("v1.0", "received-post.minimal.json").tree();
        // When
        event.putNull("title").putNull("authors").putNull("declared");
        // Then
        assertThat(codec.read(RECEIVED, JSON.writeValueAsBytes(event)))
                .isEqualTo(new Decoded.Event(Golden.of("v1.0", "received-post.plain.json").read()));
    }

    @Test
    void theSameEventAlwaysBecomesTheSameBytes() {
        // Given
        Map<String, String> forwards = new LinkedHashMap<>();
        Map<String, String> backwards = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            forwards.put("og:" + i, "x");
            backwards.put("og:" + (19 - i), "x");
        }
        // When / Then
        assertThat(codec.write(declaring(forwards))).isEqualTo(codec.write(declaring(backwards)));
        assertThat(text(codec.write(declaring(forwards))))
                .contains("\"og:0\":\"x\",\"og:1\":\"x\"");
    }

    @Test
    void nullFieldsAreNotWritten() {
        assertThat(text(codec.write(declaring(Map.of()))))
                .doesNotContain("null")
                .doesNotContain("title");
    }

    @Test
    void momentsKeepTheirMicroseconds() {
        assertThat(text(codec.write(declaring(Map.of()))))
                .contains("\"receivedAt\":\"2026-11-23T18:00:00.000001Z\"");
    }

    private static ReceivedPost declaring(Map<String, String> declared) {
        return new ReceivedPost(
                ID,
                1L,
                Lane.LIVE,
                null,
                null,
                null,
                null,
                null,
                "Text.",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                declared,
                Instant.parse("2026-11-23T18:00:00.000001Z"));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
