package dev.commentary.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema of an event, with formats asserted. */
record EventSchema(JsonNode source, Schema compiled) {

    private static final JsonMapper JSON = new JsonMapper();

    static EventSchema parse(String json) {
        Schema compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json);
        return new EventSchema(JSON.readTree(json), compiled);
    }

    /** The schema that this build ships. */
    static EventSchema current(String kind) {
        String name = "/schemas/" + kind + ".v" + EventType.MAJOR + ".json";
        try (InputStream in = EventSchema.class.getResourceAsStream(name)) {
            return parse(
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Error> errors(JsonNode event) {
        return compiled.validate(
                event.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }
}
