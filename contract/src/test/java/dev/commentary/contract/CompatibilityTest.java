package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Old and new services run side by side, and the log holds events of every version: today's readers
 * understand all earlier writers, and all earlier readers understand today's writers.
 */
class CompatibilityTest {

    static Stream<Golden> goldenFiles() {
        return Golden.all();
    }

    static Stream<Path> frozenSchemas() {
        return Golden.versions().flatMap(version -> Golden.frozenSchemas(version).stream());
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void todaysReadersUnderstandEveryEarlierWriter(Golden golden) {
        assertThat(golden.read()).isNotNull();
        assertThat(EventSchema.current(golden.kind()).errors(golden.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frozenSchemas")
    void everyEarlierReaderUnderstandsTodaysWriters(Path frozen) {
        EventSchema earlier = EventSchema.parse(Golden.text(frozen));
        Golden.all()
                .filter(golden -> golden.kind().equals(kind(frozen)))
                .forEach(golden ->
                        assertThat(earlier.errors(golden.writtenBack()))
                                .as("%s for a reader of %s", golden, frozen)
                                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("frozenSchemas")
    void noFieldEverGoesChangesItsTypeOrBecomesRequired(Path frozen) {
        JsonNode earlier = EventSchema.parse(Golden.text(frozen)).source();
        JsonNode today = EventSchema.current(kind(frozen)).source();

        assertThat(SchemaChange.breaking(earlier, today)).isEmpty();
    }

    @Test
    void everyVersionKeptItsSchemas() {
        assertThat(Golden.versions()).contains("v1.0");
        for (String version : Golden.versions().toList()) {
            assertThat(Golden.frozenSchemas(version)).as(version).hasSize(3);
        }
    }

    static Stream<Arguments> breakingChanges() {
        return Stream.of(
                change("event.note is gone", s -> properties(s).remove("note")),
                change(
                        "event.note is gone",
                        s -> properties(s).set("preface", properties(s).remove("note"))),
                change(
                        "event.title became required",
                        s -> ((ArrayNode) s.path("required")).add("title")),
                change(
                        "event.body is required no longer",
                        s ->
                                ((ArrayNode) s.path("required"))
                                        .removeIf(n -> n.asString().equals("body"))),
                change(
                        "event.revision has another type",
                        s -> ((ObjectNode) properties(s).path("revision")).put("type", "string")),
                change(
                        "event.receivedAt has another format",
                        s -> ((ObjectNode) properties(s).path("receivedAt")).put("format", "date")),
                change("event got additionalProperties", s -> s.put("additionalProperties", false)),
                change(
                        "outletTag is gone",
                        s -> ((ObjectNode) s.path("$defs")).remove("outletTag")),
                change(
                        "topicTag.label is gone",
                        s ->
                                ((ObjectNode) s.path("$defs").path("topicTag").path("properties"))
                                        .remove("label")));
    }

    @ParameterizedTest
    @MethodSource("breakingChanges")
    void aBreakingChangeIsNoticed(String sentence, Consumer<ObjectNode> change) {
        // Given
        JsonNode earlier = EventSchema.current("enriched-post").source();
        ObjectNode later = (ObjectNode) earlier.deepCopy();
        // When
        change.accept(later);
        // Then
        assertThat(SchemaChange.breaking(earlier, later)).contains(sentence);
    }

    @Test
    void aNewOptionalFieldBreaksNobody() {
        // Given
        JsonNode earlier = EventSchema.current("enriched-post").source();
        ObjectNode later = (ObjectNode) earlier.deepCopy();
        // When
        properties(later).putObject("story").put("type", "string");
        // Then
        assertThat(SchemaChange.breaking(earlier, later)).isEmpty();
    }

    private static Arguments change(String sentence, Consumer<ObjectNode> change) {
        return Arguments.of(sentence, change);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static String kind(Path schema) {
        String name = schema.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }
}
