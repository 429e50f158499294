package dev.commentary.feed.interest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of interest as the API shows it.
 *
 * @param model what was learnt; null where the query alone tells
 */
record InterestView(
        String id,
        String name,
        @Nullable String query,
        List<String> outlets,
        List<String> topics,
        @Nullable Examples examples,
        @Nullable ModelView model,
        Instant createdAt,
        Instant updatedAt) {

    static InterestView of(Interest interest, @Nullable ModelView model) {
        return new InterestView(
                interest.id(),
                interest.name(),
                interest.query(),
                interest.outlets(),
                interest.topics(),
                interest.examples(),
                model,
                interest.createdAt(),
                interest.updatedAt());
    }
}
