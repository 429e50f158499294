package dev.commentary.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an event that was read from JSON lacks. JSON knows nothing of {@link Nullable}: what a
 * record declares without it must be there, in the event and in each of its tags. Thread-safe.
 */
final class Completeness {

    private record Part(String name, Method accessor, boolean needed) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            boolean collection = type == List.class || type == Map.class;
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), component.getAccessor(), !collection && !nullable);
        }

        @Nullable Object in(Record whole) {
            try {
                return accessor.invoke(whole);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("events are public records of plain values", e);
            }
        }
    }

    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private Completeness() {}

    /** The first field that is missing, as a path such as {@code outlets[1].role}. */
    static Optional<String> firstMissing(PostEvent event) {
        return inRecord((Record) event, "");
    }

    private static Optional<String> inRecord(Record whole, String path) {
        for (Part part : PARTS.get(whole.getClass())) {
            Optional<String> missing = inPart(part, part.in(whole), path + part.name());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inPart(Part part, @Nullable Object value, String path) {
        return switch (value) {
            case null -> part.needed() ? Optional.of(path) : Optional.empty();
            case Record record -> inRecord(record, path + ".");
            case List<?> list -> inList(list, path);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inList(List<?> list, String path) {
        for (int i = 0; i < list.size(); i++) {
            Optional<String> missing =
                    list.get(i) instanceof Record record
                            ? inRecord(record, path + "[" + i + "].")
                            : Optional.empty();
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }
}
