package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say what the records are, and the codec writes what the schemas say. */
class SchemasTest {

    static Stream<Golden> goldenFiles() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void everyGoldenFileIsValid(Golden golden) {
        assertThat(EventSchema.current(golden.kind()).errors(golden.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void whatTheCodecWritesIsValid(Golden golden) {
        assertThat(EventSchema.current(golden.kind()).errors(golden.writtenBack())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "received-post, id, 'not-hexadecimal'",
        "received-post, receivedAt, 'yesterday'",
        "received-post, lane, 'express'",
        "enriched-post, published, 'today'",
        "enriched-post, outlets, 'The Gazette'",
        "withdrawn-post, revision, 'one'",
    })
    void aWrongValueIsNotValid(String kind, String field, String value) {
        // Given
        JsonNode wrong =
                ((ObjectNode) Golden.of("v1.0", kind + ".full.json").tree()).put(field, value);
        // When / Then
        assertThat(EventSchema.current(kind).errors(wrong)).isNotEmpty();
    }

    @Test
    void theSchemasNameTheFieldsOfTheRecordsAndWhichOfThemReadersNeed() {
        for (EventType type : EventType.values()) {
            String kind = type.name().toLowerCase(Locale.ROOT) + "-post";
            JsonNode schema = EventSchema.current(kind).source();
            assertDescribed(kind, schema, schema, type.record());
        }
    }

    private static void assertDescribed(String at, JsonNode root, JsonNode node, Class<?> type) {
        List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
        assertThat(node.path("properties").propertyNames())
                .as("fields of %s", at)
                .containsExactlyInAnyOrderElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(names(node.path("required")))
                .as("fields that readers of %s need", at)
                .isEqualTo(needed(components));
        for (RecordComponent component : components) {
            Class<?> part = partType(component);
            if (part.isRecord()) {
                JsonNode property = node.path("properties").path(component.getName());
                assertDescribed(at + "." + component.getName(), root, target(root, property), part);
            }
        }
    }

    private static Set<String> needed(List<RecordComponent> components) {
        Set<String> needed = new TreeSet<>();
        for (RecordComponent component : components) {
            boolean collection =
                    component.getType() == List.class || component.getType() == Map.class;
            if (!collection && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                needed.add(component.getName());
            }
        }
        return needed;
    }

    private static Class<?> partType(RecordComponent component) {
        return component.getType() == List.class
                ? (Class<?>)
                        ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }

    private static JsonNode target(JsonNode root, JsonNode property) {
        JsonNode one = property.has("items") ? property.path("items") : property;
        return Objects.requireNonNull(root.at(one.path("$ref").asString().substring(1)));
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asString()));
        return names;
    }
}
