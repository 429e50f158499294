package dev.commentary.feed.interest;

import dev.commentary.feed.query.QueryNode;
import java.util.Optional;

/** What topics of interest ask for, for whoever filters posts by one. Thread-safe. */
public interface InterestQueries {

    /**
     * What finds the posts of an interest: its query, or where it is told by examples {@link
     * QueryNode.Member}. Empty where nobody made it.
     */
    Optional<QueryNode> find(String interestId);
}
