package dev.commentary.feed.interest;

import dev.commentary.feed.query.FilterField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own topic: of what a query finds, or of what is like some examples, or both.
 *
 * @param query in the readers' query language; null where examples alone tell
 * @param outlets ids of outlets, one of which the post must have; empty for any
 * @param topics codes of topics, one of which the post must have; empty for any
 * @param examples null where the query alone tells
 */
public record Interest(
        String id,
        String name,
        @Nullable String query,
        List<String> outlets,
        List<String> topics,
        @Nullable Examples examples,
        Instant createdAt,
        Instant updatedAt) {

    public Interest {
        outlets = copy(outlets);
        topics = copy(topics);
    }

    /** Query, outlets and topics as one query in the readers' language; empty without any. */
    public Optional<String> wholeQuery() {
        String whole = wholeQuery(query, outlets, topics);
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    Interest withExamples(Examples changed, Instant now) {
        return new Interest(id, name, query, outlets, topics, changed, createdAt, now);
    }

    static String wholeQuery(@Nullable String query, List<String> outlets, List<String> topics) {
        List<String> parts = new ArrayList<>();
        if (query != null) {
            parts.add(outlets.isEmpty() && topics.isEmpty() ? query : "(" + query + ")");
        }
        oneOf(FilterField.OUTLET, outlets).ifPresent(parts::add);
        oneOf(FilterField.TOPIC, topics).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static Optional<String> oneOf(FilterField field, List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream()
                                .map(value -> field.word() + ":" + value)
                                .collect(Collectors.joining(" OR ", "(", ")")));
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
