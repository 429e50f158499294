package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form of sources to register: {@code chosen} holds the numbers of those that are wanted, and
 * {@code address-N}, {@code kind-N}, {@code label-N}, {@code outlet-N} and {@code full-text-N}
 * describe each.
 */
final class AddForm {

    private static final int MOST = 50;

    private AddForm() {}

    /** The sources that are wanted. */
    static List<SourceRequest> read(Map<String, List<String>> form) {
        return form.getOrDefault("chosen", List.of()).stream()
                .distinct()
                .limit(MOST)
                .map(number ->
                        new SourceRequest(
                                value(form, "address-" + number),
                                value(form, "kind-" + number),
                                value(form, "label-" + number),
                                value(form, "outlet-" + number),
                                value(form, "full-text-" + number)))
                .toList();
    }

    private static @Nullable String value(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
