package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.query.QueryNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The posts so far, for those that learn from them. Bounded in time. Thread-safe. */
public interface Archive {

    /** What became of asking. */
    sealed interface Fetched {}

    /** Posts that are there; withdrawn ones never are. */
    record Posts(List<EnrichedPost> posts) implements Fetched {

        public Posts {
            posts = List.copyOf(posts);
        }
    }

    /** The archive does not answer, or not now. */
    record Unavailable(String reason) implements Fetched {}

    /** The posts with these ids, as far as they are there, in no order. */
    Fetched posts(Collection<String> ids);

    /** Any posts, by chance; the same seed gives much the same ones. */
    Fetched sample(int number, long seed);

    /** The best posts for a query. */
    Fetched find(QueryNode query, int number);

    /** Begins to read all posts, the newest first; empty where the archive does not answer. */
    Optional<Reading> read();

    /** All posts as they were at one moment, page by page. For one thread. */
    interface Reading extends AutoCloseable {

        /** How many there are. */
        long total();

        /** The next posts; none after the last. The same ones again after a failure. */
        Fetched next(int number);

        @Override
        void close();
    }
}
