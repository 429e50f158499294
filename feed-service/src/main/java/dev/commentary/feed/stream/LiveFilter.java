package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.lucene.LuceneQueries;
import org.apache.lucene.search.Query;

/** Decides which posts one reader sees, as the search would. Thread-safe. */
final class LiveFilter {

    private final PostFilter filter;
    private final InterestTagger interests;
    private final Query query;
    private final boolean takesAll;
    private final boolean asksForTopics;

    LiveFilter(PostFilter filter, InterestTagger interests) {
        this.filter = filter;
        this.interests = interests;
        this.query = LuceneQueries.of(filter.query());
        this.takesAll = filter.query().equals(QueryNode.EVERYTHING);
        this.asksForTopics = QueryNode.hasMember(filter.query());
    }

    /** Withdrawals concern everybody: who knows what a reader has on the screen. */
    boolean lets(LiveEvent event) {
        return switch (event.change()) {
            case LiveChange.Withdrawn withdrawn -> true;
            case LiveChange.Unreadable nothing -> false;
            case LiveChange.Shown shown -> lets(event, shown.post());
        };
    }

    private boolean lets(LiveEvent event, EnrichedPost post) {
        return filter.spans(post) && (takesAll || event.index(post).matches(query(event, post)));
    }

    private Query query(LiveEvent event, EnrichedPost post) {
        return asksForTopics
                ? LuceneQueries.of(
                        QueryNode.resolved(filter.query(), event.interests(post, interests)))
                : query;
    }
}
