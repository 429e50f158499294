package dev.commentary.feed.query.lucene;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stored queries that each post is held against, in memory. Only queries that share a word or tag
 * with the post are run, so their number hardly matters. Thread-safe.
 */
public final class QueryMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryMonitor.class);

    private final Monitor monitor;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    public QueryMonitor() {
        try {
            monitor =
                    new Monitor(
                            LuceneQueries.ANALYZER,
                            new TermFilteredPresearcher(),
                            new MonitorConfiguration());
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    /** Stores a query, in place of an earlier one with the same id. */
    public void put(String id, QueryNode query) {
        try {
            monitor.register(new MonitorQuery(id, LuceneQueries.of(query)));
            ids.add(id);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    /** Forgets a query, if it is there. */
    public void remove(String id) {
        try {
            monitor.deleteById(id);
            ids.remove(id);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    /** The queries that find the post, by id. */
    public List<QueryHit> match(EnrichedPost post) {
        if (ids.isEmpty()) {
            // To index the post is most of the work, and nobody asks.
            return List.of();
        }
        try {
            MatchingQueries<HighlightsMatch> matches =
                    monitor.match(PostDocument.of(post), HighlightsMatch.MATCHER);
            // One query that cannot be run must not keep the others from the post.
            matches.getErrors()
                    .forEach((id, e) -> LOG.error("Query {} failed on post {}", id, post.id(), e));
            return matches.getMatches().stream().map(QueryMonitor::hit).toList();
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    private static QueryHit hit(HighlightsMatch match) {
        return new QueryHit(
                match.getQueryId(),
                PostFields.TEXT.stream().flatMap(field -> words(match, field)).toList());
    }

    private static Stream<Evidence> words(HighlightsMatch match, String field) {
        return match.getHits(field).stream()
                .sorted()
                .map(hit -> new Evidence(field, hit.startOffset(), hit.endOffset()));
    }

    private static UncheckedIOException unexpected(IOException e) {
        return new UncheckedIOException("stored queries are in memory and cannot fail", e);
    }
}
