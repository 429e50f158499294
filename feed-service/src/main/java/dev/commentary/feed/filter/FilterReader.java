package dev.commentary.feed.filter;

import dev.commentary.contract.OutletTag;
import dev.commentary.feed.query.FilterField;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.plumbing.http.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters {@code q, outlet, role, topic, interest, author, language, from, to}. Values
 * of one parameter are alternatives; all parameters must hold. For one request and one thread.
 */
public final class FilterReader {

    /** The parameters that make a filter. */
    private static final Set<String> PARAMETERS =
            Set.of("q", "outlet", "role", "topic", "interest", "author", "language", "from", "to");

    private static final Set<String> ROLES =
            Set.of(OutletTag.CARRIED, OutletTag.APPEARED, OutletTag.CITED);
    private static final int MOST_VALUES = 32;

    private final Map<String, List<String>> parameters;
    private final Vocabulary vocabulary;
    private final List<QueryNode> parts = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private FilterReader(Map<String, List<String>> parameters, Vocabulary vocabulary) {
        this.parameters = parameters;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a filter; a parameter that is nobody's is refused by name.
     *
     * @param others the parameters that somebody else reads
     * @param errors takes what is wrong, one entry per parameter and value
     * @return of use only where nothing is wrong
     */
    public static PostFilter read(
            Map<String, List<String>> parameters,
            Set<String> others,
            Vocabulary vocabulary,
            List<FieldError> errors) {
        FilterReader reader = new FilterReader(parameters, vocabulary);
        reader.refuseUnknown(others);
        PostFilter filter = reader.filter();
        errors.addAll(reader.errors);
        return filter;
    }

    private void refuseUnknown(Set<String> others) {
        Set<String> known = new TreeSet<>(PARAMETERS);
        known.addAll(others);
        for (String parameter : parameters.keySet()) {
            if (!known.contains(parameter)) {
                errors.add(new FieldError(parameter, "unknown parameter; known are " + known));
            }
        }
    }

    private PostFilter filter() {
        Set<String> roles = roles();
        alternatives("q", this::text);
        alternatives("interest", this::interest);
        boolean searchesText = parts.stream().anyMatch(FilterReader::asksForWords);
        alternatives("outlet", value -> outlet(value, roles));
        alternatives("topic", this::topic);
        alternatives("author", value -> tag(FilterField.AUTHOR, value));
        alternatives("language", value -> tag(FilterField.LANGUAGE, value));
        @Nullable Instant from = bound("from").map(TimeBound::start).orElse(null);
        @Nullable Instant to = bound("to").map(TimeBound::end).orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            errors.add(new FieldError("from", "is not before 'to'"));
        }
        return new PostFilter(
                QueryNode.and(parts),
                searchesText,
                roles.isEmpty() ? PostFilter.SHOWN_ROLES : roles,
                from,
                to);
    }

    private Set<String> roles() {
        Set<String> roles = new HashSet<>(values("role"));
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                errors.add(
                        new FieldError("role", "'" + role + "' is not carried, appeared or cited"));
            }
        }
        return roles;
    }

    private List<QueryNode> text(String value) {
        return switch (QueryParser.parse(value)) {
            case Parsed.Query parsed -> List.of(parsed.node());
            case Parsed.Refused no -> {
                errors.add(new FieldError("q", no.message()));
                yield List.of();
            }
        };
    }

    private List<QueryNode> interest(String value) {
        Optional<QueryNode> interest = vocabulary.interest(value);
        if (interest.isEmpty()) {
            errors.add(new FieldError("interest", "'" + value + "' is not known here"));
        }
        return interest.stream().toList();
    }

    private void alternatives(String parameter, Function<String, List<QueryNode>> nodesOf) {
        List<QueryNode> nodes =
                values(parameter).stream().flatMap(v -> nodesOf.apply(v).stream()).toList();
        if (!nodes.isEmpty()) {
            parts.add(QueryNode.or(nodes));
        }
    }

    private List<QueryNode> outlet(String value, Set<String> roles) {
        List<QueryNode> nodes = new ArrayList<>();
        for (String id : vocabulary.outletIds(value)) {
            if (roles.isEmpty()) {
                nodes.add(new QueryNode.Filter(FilterField.OUTLET, id));
            }
            roles.forEach(
                    role -> nodes.add(new QueryNode.Filter(FilterField.OUTLET, role + ":" + id)));
        }
        if (nodes.isEmpty()) {
            errors.add(new FieldError("outlet", "'" + value + "' is no id or name of an outlet"));
        }
        return nodes;
    }

    private List<QueryNode> topic(String value) {
        Optional<String> code = FilterField.TOPIC.normalise(value);
        Set<String> codes = code.map(Set::of).orElseGet(() -> vocabulary.topicCodes(value));
        if (codes.isEmpty()) {
            errors.add(
                    new FieldError(
                            "topic",
                            "'"
                                    + value
                                    + "' is no label of a topic that any post has; codes look like"
                                    + " medtop:11000000"));
        }
        return codes.stream()
                .<QueryNode>map(c -> new QueryNode.Filter(FilterField.TOPIC, c))
                .toList();
    }

    private List<QueryNode> tag(FilterField field, String value) {
        Optional<String> normal = field.normalise(value);
        if (normal.isEmpty()) {
            errors.add(new FieldError(field.word(), "'" + value + "' is not " + field.expected()));
            return List.of();
        }
        return List.of(new QueryNode.Filter(field, normal.get()));
    }

    private Optional<TimeBound> bound(String parameter) {
        List<String> values = values(parameter);
        if (values.size() > 1) {
            errors.add(new FieldError(parameter, "is given " + values.size() + " times"));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeBound> bound = TimeBound.read(values.getFirst());
        if (bound.isEmpty()) {
            errors.add(
                    new FieldError(
                            parameter,
                            "'"
                                    + values.getFirst()
                                    + "' is no ISO 8601 date or moment such as 2026-11-23 or"
                                    + " 2026-11-23T18:00:00Z"));
        }
        return bound;
    }

    private List<String> values(String parameter) {
        List<String> given =
                parameters.getOrDefault(parameter, List.of()).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (given.size() > MOST_VALUES) {
            errors.add(new FieldError(parameter, "more than " + MOST_VALUES + " values"));
            return List.of();
        }
        return given;
    }

    private static boolean asksForWords(QueryNode node) {
        return switch (node) {
            case QueryNode.Text text -> true;
            case QueryNode.Near near -> true;
            case QueryNode.Filter filter -> false;
            case QueryNode.Member member -> false;
            case QueryNode.And and -> and.parts().stream().anyMatch(FilterReader::asksForWords);
            case QueryNode.Or or -> or.parts().stream().anyMatch(FilterReader::asksForWords);
            case QueryNode.Not not -> false;
        };
    }
}
