package dev.commentary.feed.correction;

import dev.commentary.contract.Corrections;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.Revision;
import java.util.Optional;

/** Makes a corrected post the next tagging of its revision. Pure. */
final class Retagging {

    private Retagging() {}

    /**
     * The post with its corrections, under the next number; empty where there is none left.
     *
     * @param ruled the post as rules alone tag it
     */
    static Optional<EnrichedPost> next(EnrichedPost ruled, PostCorrections said) {
        boolean sameRevision = said.revision().equals(ruled.revision());
        int last = Math.max(ruled.taggings(), sameRevision ? said.tagging() : 0);
        return last < Revision.MOST_TAGGINGS
                ? Optional.of(Corrections.apply(ruled, said.corrections()).asTagging(last + 1))
                : Optional.empty();
    }
}
