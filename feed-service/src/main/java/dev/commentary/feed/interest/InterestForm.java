package dev.commentary.feed.interest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of interest as the page's form sends it; lists are separated by commas. */
record InterestForm(
        @Nullable String name,
        @Nullable String query,
        @Nullable String outlets,
        @Nullable String topics) {

    /** A form with nothing in it. */
    static final InterestForm EMPTY = new InterestForm(null, null, null, null);

    static InterestForm of(Interest interest) {
        return new InterestForm(
                interest.name(),
                interest.query(),
                String.join(", ", interest.outlets()),
                String.join(", ", interest.topics()));
    }

    /** What it asks for; the form has no field for the examples. */
    InterestRequest request(@Nullable Examples examples) {
        return new InterestRequest(
                name, query, list(outlets), list(topics), examples == null ? null : of(examples));
    }

    static InterestRequest.ExamplesRequest of(Examples examples) {
        return new InterestRequest.ExamplesRequest(
                ids(examples.accepted()), ids(examples.rejected()));
    }

    private static List<@Nullable String> ids(Iterable<String> given) {
        List<@Nullable String> ids = new ArrayList<>();
        given.forEach(ids::add);
        return ids;
    }

    private static List<@Nullable String> list(@Nullable String given) {
        return given == null
                ? List.of()
                : Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .<@Nullable String>map(value -> value)
                        .toList();
    }
}
