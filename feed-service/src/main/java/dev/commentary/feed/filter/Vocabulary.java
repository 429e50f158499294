package dev.commentary.feed.filter;

import dev.commentary.feed.query.QueryNode;
import java.util.Optional;
import java.util.Set;

/** What names that readers use stand for. Thread-safe. */
public interface Vocabulary {

    /** The codes of the topics with that label; empty where none is known. */
    Set<String> topicCodes(String label);

    /** The ids of outlets that the name may stand for; an id stands for itself. */
    Set<String> outletIds(String name);

    /** What finds the posts of a topic of interest. */
    Optional<QueryNode> interest(String id);
}
