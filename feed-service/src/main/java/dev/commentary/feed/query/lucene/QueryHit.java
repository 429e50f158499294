package dev.commentary.feed.query.lucene;

import dev.commentary.contract.Evidence;
import java.util.List;

/**
 * A stored query that found a post.
 *
 * @param id of the query
 * @param words the words in the post that the query asked for; empty where it asked for tags only
 */
public record QueryHit(String id, List<Evidence> words) {

    public QueryHit {
        words = List.copyOf(words);
    }
}
