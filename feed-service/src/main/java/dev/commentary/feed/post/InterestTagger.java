package dev.commentary.feed.post;

import dev.commentary.contract.EnrichedPost;
import java.util.List;

/** Tells the topics of interest that a post belongs to. Thread-safe, in memory, quick. */
@FunctionalInterface
public interface InterestTagger {

    List<InterestTag> tags(EnrichedPost post);
}
