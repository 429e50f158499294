package dev.commentary.plumbing.http;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with JSON that a caller sent, in the caller's words instead of the parser's. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** The field at fault, as a path such as {@code authors[0]}, and the reason. */
    static FieldError inField(JacksonException json) {
        String path = path(json.getPath());
        return new FieldError(path.isEmpty() ? "body" : path, reason(json));
    }

    /** What a value of that type is called, such as {@code a number}. */
    static String inWords(@Nullable Class<?> type) {
        return switch (type) {
            case null -> "what stands here";
            case Class<?> t when CharSequence.class.isAssignableFrom(t) -> "text";
            case Class<?> t when t == Boolean.class || t == boolean.class -> "true or false";
            case Class<?> t when Number.class.isAssignableFrom(t) || t.isPrimitive() -> "a number";
            case Class<?> t when Collection.class.isAssignableFrom(t) -> "a list";
            case Class<?> t when Map.class.isAssignableFrom(t) || t.isRecord() -> "an object";
            case Class<?> t when Temporal.class.isAssignableFrom(t) -> "a moment in ISO 8601";
            case Class<?> t when t.isEnum() -> "one of " + List.of(t.getEnumConstants());
            default -> "a valid value";
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            @Nullable String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String reason(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                    "unknown field; known are " + unknown.getKnownPropertyIds();
            case ValueInstantiationException refused when refused.getCause() != null ->
                    String.valueOf(refused.getCause().getMessage());
            case MismatchedInputException mismatch -> "is not " + inWords(mismatch.getTargetType());
            case StreamReadException broken -> "is not JSON" + at(broken.getLocation());
            default -> "cannot be read";
        };
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null
                ? ""
                : ", line " + location.getLineNr() + " column " + location.getColumnNr();
    }
}
