package dev.commentary.feed.interest;

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

    InterestRequest request() {
        return new InterestRequest(name, query, list(outlets), list(topics));
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
