package dev.commentary.feed.interest;

import dev.commentary.contract.Evidence;
import java.util.List;

/**
 * A topic of interest that a post belongs to.
 *
 * @param words the words of the post that its query asked for
 */
public record InterestHit(Interest interest, List<Evidence> words) {

    public InterestHit {
        words = List.copyOf(words);
    }
}
