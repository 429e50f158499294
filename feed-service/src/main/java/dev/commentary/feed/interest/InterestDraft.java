package dev.commentary.feed.interest;

import dev.commentary.feed.query.FilterField;
import dev.commentary.feed.query.Names;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.plumbing.http.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A topic of interest that is fit to be stored. */
record InterestDraft(
        String name,
        @Nullable String query,
        List<String> outlets,
        List<String> topics,
        @Nullable Examples examples) {

    /** What became of a request. */
    sealed interface Outcome {}

    record Valid(InterestDraft draft) implements Outcome {}

    record Invalid(List<FieldError> errors) implements Outcome {

        Invalid {
            errors = List.copyOf(errors);
        }
    }

    InterestDraft {
        outlets = List.copyOf(outlets);
        topics = List.copyOf(topics);
    }

    /** Checks a request and brings it into form. */
    static Outcome read(InterestRequest request) {
        List<FieldError> errors = new ArrayList<>();
        String name = Names.read(request.name(), "name", errors);
        @Nullable Examples examples = examples(request.examples(), errors);
        @Nullable String query = query(request.query(), examples != null, errors);
        List<String> outlets = values(FilterField.OUTLET, "outlets", request.outlets(), errors);
        List<String> topics = values(FilterField.TOPIC, "topics", request.topics(), errors);
        if (errors.isEmpty()) {
            checkWhole(Interest.wholeQuery(query, outlets, topics), errors);
        }
        return errors.isEmpty()
                ? new Valid(new InterestDraft(name, query, outlets, topics, examples))
                : new Invalid(errors);
    }

    private static @Nullable Examples examples(
            InterestRequest.@Nullable ExamplesRequest given, List<FieldError> errors) {
        return given == null
                ? null
                : ExamplesChange.examples(
                        "examples.accepted",
                        given.accepted(),
                        "examples.rejected",
                        given.rejected(),
                        errors);
    }

    private static @Nullable String query(
            @Nullable String given, boolean hasExamples, List<FieldError> errors) {
        String query = given == null ? "" : given.strip();
        if (query.isEmpty()) {
            if (!hasExamples) {
                errors.add(
                        new FieldError(
                                "query",
                                "is missing; or give examples, the ids of posts that show the"
                                        + " topic"));
            }
            return null;
        }
        switch (QueryParser.parse(query)) {
            case Parsed.Query fine -> {}
            case Parsed.Refused refused -> errors.add(new FieldError("query", refused.message()));
        }
        return query;
    }

    private static List<String> values(
            FilterField filter,
            String field,
            @Nullable List<@Nullable String> given,
            List<FieldError> errors) {
        List<String> values = new ArrayList<>();
        for (@Nullable String value : given == null ? List.<@Nullable String>of() : given) {
            Optional<String> normal = value == null ? Optional.empty() : filter.normalise(value);
            normal.ifPresentOrElse(
                    values::add,
                    () ->
                            errors.add(
                                    new FieldError(
                                            field, "'" + value + "' is not " + filter.expected())));
        }
        return values;
    }

    /** Outlets and topics count towards what a query may hold. */
    private static void checkWhole(String whole, List<FieldError> errors) {
        if (!whole.isEmpty() && QueryParser.parse(whole) instanceof Parsed.Refused refused) {
            errors.add(
                    new FieldError(
                            "query", "together with outlets and topics: " + refused.reason()));
        }
    }
}
