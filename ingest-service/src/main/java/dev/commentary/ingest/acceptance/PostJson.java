package dev.commentary.ingest.acceptance;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a post from JSON in UTF-8. Unknown fields are refused by name, and so is a number where a
 * text belongs. Thread-safe.
 */
public final class PostJson {

    private static final int DEEPEST_NESTING = 8;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EXCERPT = 300;

    private final ObjectReader reader = mapper().readerFor(PostSubmission.class);

    /** The post in one JSON document; the caller has capped its size. */
    public Parsed read(byte[] json, int offset, int length) {
        try {
            @Nullable PostSubmission submission = reader.readValue(json, offset, length);
            return submission == null
                    ? Refused.of("body", "the document is JSON null, not an object")
                    : Drafting.of(submission);
        } catch (JacksonException e) {
            return new Refused(List.of(fault(e)), false);
        }
    }

    private static JsonMapper mapper() {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNameLength(LONGEST_NAME)
                        .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts ->
                                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static Fault fault(JacksonException problem) {
        String path =
                problem.getPath().stream()
                        .map(r ->
                                r.getPropertyName() == null
                                        ? "[" + r.getIndex() + "]"
                                        : r.getPropertyName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return new Fault(path, "is not known; known are " + names(unknown));
        }
        if (problem instanceof DatabindException && !path.isEmpty()) {
            return new Fault(path, "has the wrong type: " + reason(problem));
        }
        return new Fault("body", "is no JSON that could be read: " + reason(problem));
    }

    private static String names(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String reason(JacksonException problem) {
        @Nullable String message = problem.getOriginalMessage();
        String reason = message == null ? "malformed" : message;
        return reason.length() <= LONGEST_EXCERPT
                ? reason
                : reason.substring(0, LONGEST_EXCERPT) + "…";
    }
}
