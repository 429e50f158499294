package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events lie on Kafka for good: what was ever written is read, and nothing of it gets lost. */
class GoldenFilesTest {

    static Stream<Golden> whole() {
        return Golden.all().filter(golden -> golden.is("full") || golden.is("plain"));
    }

    static Stream<Golden> full() {
        return Golden.all().filter(golden -> golden.is("full"));
    }

    static Stream<Golden> future() {
        return Golden.all().filter(golden -> golden.is("future"));
    }

    static Stream<Golden> minimal() {
        return Golden.all().filter(golden -> golden.is("minimal"));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void aGoldenFileIsReadAndWrittenBackEqual(Golden golden) {
        JsonNode written = golden.writtenBack();
        // Lists that a later version added are written as empty ones.
        removeEmptyWhereAbsent(written, golden.tree());
        assertThat(written).isEqualTo(golden.tree());
    }

    private static void removeEmptyWhereAbsent(JsonNode written, JsonNode original) {
        if (written instanceof ObjectNode object) {
            object.properties()
                    .removeIf(property ->
                            !original.has(property.getKey())
                                    && property.getValue().isArray()
                                    && property.getValue().isEmpty());
            object.properties()
                    .forEach(property ->
                            removeEmptyWhereAbsent(
                                    property.getValue(), original.path(property.getKey())));
        }
        for (int i = 0; written.isArray() && i < written.size(); i++) {
            removeEmptyWhereAbsent(written.get(i), original.path(i));
        }
    }

    @ParameterizedTest
    @MethodSource("future")
    void fieldsOfALaterVersionAreIgnored(Golden future) {
        assertThat(future.tree()).isNotEqualTo(future.variant("full").tree());
        assertThat(future.read()).isEqualTo(future.variant("full").read());
    }

    @ParameterizedTest
    @MethodSource("minimal")
    void absentOptionalFieldsAreNullOrEmpty(Golden minimal) {
        assertThat(minimal.read()).isEqualTo(minimal.variant("plain").read());
    }

    @Test
    void everyKindOfEventHasGoldenFilesInEveryVersion() {
        for (String version : Golden.versions().toList()) {
            assertThat(full().filter(golden -> golden.version().equals(version)))
                    .extracting(Golden::type)
                    .containsExactlyInAnyOrder(EventType.values());
        }
    }

    @Test
    void theNewestFullGoldenFilesFillEveryField() throws ReflectiveOperationException {
        String newest = Golden.versions().toList().getLast();
        for (Golden golden : full().filter(g -> g.version().equals(newest)).toList()) {
            assertFilled(golden.toString(), golden.read());
        }
    }

    private static void assertFilled(String path, Object whole)
            throws ReflectiveOperationException {
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            String field = path + "." + component.getName();
            Object value = component.getAccessor().invoke(whole);
            assertThat(value).as(field).isNotNull().isNotIn(List.of(), Map.of());
            Object sample = value instanceof List<?> list ? list.getFirst() : value;
            if (sample instanceof Record part) {
                assertFilled(field, part);
            }
        }
    }
}
