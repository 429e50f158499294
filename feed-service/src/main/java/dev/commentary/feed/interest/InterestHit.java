package dev.commentary.feed.interest;

import dev.commentary.contract.Evidence;
import dev.commentary.feed.post.InterestTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of interest that a post belongs to.
 *
 * @param words the words of the post that make it so
 * @param confidence from 0 to 1
 * @param method what found it
 * @param version of the model that did; null where none did
 */
public record InterestHit(
        Interest interest,
        List<Evidence> words,
        double confidence,
        String method,
        @Nullable Integer version) {

    /** The query asks for it. */
    static final String BY_QUERY = "query";

    /** It is like the examples. */
    static final String BY_EXAMPLES = "examples";

    /** It is one of the examples. */
    static final String ACCEPTED = "accepted";

    public InterestHit {
        words = List.copyOf(words);
    }

    InterestTag tag() {
        return new InterestTag(
                interest.id(),
                interest.name(),
                confidence,
                method,
                version == null ? null : version.toString(),
                words);
    }
}
