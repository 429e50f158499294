package dev.commentary.feed.interest;

import java.util.List;

/** Who would miss a topic of interest if it were gone. */
public interface InterestUse {

    /** Names of what depends on it, for people. */
    List<String> dependents(String interestId);
}
