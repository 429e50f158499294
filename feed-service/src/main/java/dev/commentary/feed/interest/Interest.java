package dev.commentary.feed.interest;

import dev.commentary.feed.query.FilterField;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own topic.
 *
 * @param query in the readers' query language
 * @param outlets ids of outlets, one of which the post must have; empty for any
 * @param topics codes of topics, one of which the post must have; empty for any
 */
public record Interest(
        String id,
        String name,
        String query,
        List<String> outlets,
        List<String> topics,
        Instant createdAt,
        Instant updatedAt) {

    public Interest {
        outlets = copy(outlets);
        topics = copy(topics);
    }

    /** Query, outlets and topics as one query in the readers' language. */
    public String wholeQuery() {
        return wholeQuery(query, outlets, topics);
    }

    static String wholeQuery(String query, List<String> outlets, List<String> topics) {
        if (outlets.isEmpty() && topics.isEmpty()) {
            return query;
        }
        return "("
                + query
                + ")"
                + oneOf(FilterField.OUTLET, outlets)
                + oneOf(FilterField.TOPIC, topics);
    }

    private static String oneOf(FilterField field, List<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> field.word() + ":" + value)
                        .collect(Collectors.joining(" OR ", " (", ")"));
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
