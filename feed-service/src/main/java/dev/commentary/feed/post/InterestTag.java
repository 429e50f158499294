package dev.commentary.feed.post;

import dev.commentary.contract.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own topic of interest that a post belongs to.
 *
 * @param confidence from 0 to 1
 * @param method the rule that found it
 * @param knowledgeVersion of the model that found it; null where none did
 * @param evidence the words that make it so; empty where tags alone do
 */
public record InterestTag(
        String id,
        String name,
        Double confidence,
        String method,
        @Nullable String knowledgeVersion,
        List<Evidence> evidence) {

    public InterestTag {
        evidence = List.copyOf(evidence);
    }
}
