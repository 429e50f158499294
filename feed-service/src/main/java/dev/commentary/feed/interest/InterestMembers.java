package dev.commentary.feed.interest;

import java.util.Set;

/** Which posts belong to topics that no words ask for. Thread-safe. */
public interface InterestMembers {

    /** The ids of the posts of a topic that is told by examples, as far as they are stored. */
    Set<String> posts(String interestId);
}
