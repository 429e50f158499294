package dev.commentary.feed.post;

import dev.commentary.contract.Evidence;
import java.util.List;

/**
 * A reader's own topic of interest that a post belongs to.
 *
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param evidence the words that its query asked for; empty where it asked for tags only
 */
public record InterestTag(
        String id, String name, Double confidence, String method, List<Evidence> evidence) {

    public InterestTag {
        evidence = List.copyOf(evidence);
    }
}
