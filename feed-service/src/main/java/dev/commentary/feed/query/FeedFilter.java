package dev.commentary.feed.query;

import dev.commentary.contract.OutletTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chooses beside a query: the parameters of the feed, of the live stream and of an
 * alert. Values of one parameter are alternatives; all parameters must hold.
 *
 * @param q in the language of {@link QueryParser}; null or blank for every post
 * @param role narrows {@code outlet} to one role; only beside an outlet
 */
public record FeedFilter(
        @Nullable String q,
        List<String> outlet,
        @Nullable String role,
        List<String> topic,
        List<String> author,
        List<String> language) {

    /** What became of reading the parameters. */
    public sealed interface Outcome {}

    /** They make a query. */
    public record Valid(QueryNode node) implements Outcome {}

    /** They do not; one fault per parameter. */
    public record Invalid(List<Fault> faults) implements Outcome {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong with one parameter. */
    public record Fault(String field, String reason) {}

    private static final Set<String> ROLES =
            Set.of(OutletTag.CARRIED, OutletTag.APPEARED, OutletTag.CITED);

    public FeedFilter {
        outlet = List.copyOf(outlet);
        topic = List.copyOf(topic);
        author = List.copyOf(author);
        language = List.copyOf(language);
    }

    /** The one query that says all of it. */
    public Outcome read() {
        List<QueryNode> parts = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        readQuery(parts, faults);
        checkRole(faults);
        readValues(FilterField.OUTLET, inRole(), parts, faults);
        readValues(FilterField.TOPIC, topic, parts, faults);
        readValues(FilterField.AUTHOR, author, parts, faults);
        readValues(FilterField.LANGUAGE, language, parts, faults);
        return faults.isEmpty() ? new Valid(QueryNode.and(parts)) : new Invalid(faults);
    }

    private void readQuery(List<QueryNode> parts, List<Fault> faults) {
        if (q == null || q.isBlank()) {
            return;
        }
        switch (QueryParser.parse(q)) {
            case Parsed.Query query -> parts.add(query.node());
            case Parsed.Refused refused -> faults.add(new Fault("q", refused.message()));
        }
    }

    private void checkRole(List<Fault> faults) {
        if (role == null || role.isBlank()) {
            return;
        }
        if (!ROLES.contains(role)) {
            faults.add(new Fault("role", "'" + role + "' is not carried, appeared or cited"));
        } else if (outlet.isEmpty()) {
            faults.add(new Fault("role", "says nothing without an outlet"));
        }
    }

    private static void readValues(
            FilterField field, List<String> given, List<QueryNode> parts, List<Fault> faults) {
        List<QueryNode> alternatives = new ArrayList<>();
        for (String value : given) {
            Optional<String> normal = field.normalise(value);
            if (normal.isEmpty()) {
                faults.add(new Fault(field.word(), "'" + value + "' is not " + field.expected()));
                return;
            }
            alternatives.add(new QueryNode.Filter(field, normal.get()));
        }
        if (!alternatives.isEmpty()) {
            parts.add(QueryNode.or(alternatives));
        }
    }

    private List<String> inRole() {
        return role == null || role.isBlank()
                ? outlet
                : outlet.stream().map(id -> role + ":" + id).toList();
    }
}
