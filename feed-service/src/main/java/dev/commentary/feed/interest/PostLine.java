package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post on the page of a topic, to be accepted or rejected.
 *
 * @param percent how sure its match is; null where it is none
 * @param mark {@code accepted}, {@code rejected} or empty
 */
record PostLine(String id, String title, Instant receivedAt, @Nullable Long percent, String mark) {

    private static final int LONGEST_TITLE = 120;

    static PostLine of(EnrichedPost post, @Nullable Double confidence, Examples examples) {
        return new PostLine(
                post.id(),
                title(post),
                post.receivedAt(),
                confidence == null ? null : Math.round(confidence * 100),
                mark(post.id(), examples));
    }

    /** A post without a title goes by its first words. */
    private static String title(EnrichedPost post) {
        @Nullable String title = post.title();
        String text = title == null || title.isBlank() ? post.body() : title;
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…";
    }

    private static String mark(String id, Examples examples) {
        if (examples.accepted().contains(id)) {
            return "accepted";
        }
        return examples.rejected().contains(id) ? "rejected" : "";
    }
}
