package dev.commentary.feed.alert;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.interest.InterestHit;
import dev.commentary.feed.interest.InterestUse;
import dev.commentary.feed.query.FeedFilter;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.lucene.QueryHit;
import dev.commentary.feed.query.lucene.QueryMonitor;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All alerts, ready to be held against posts. Thread-safe. */
final class AlertBook implements Changes<Alert>, InterestUse, AutoCloseable {

    /** Clocks of two machines differ by less. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final InterestBook interests;
    private final QueryMonitor monitor = new QueryMonitor();
    private final Map<String, Alert> alerts = new ConcurrentHashMap<>();

    AlertBook(InterestBook interests) {
        this.interests = interests;
    }

    /** Whether no post can set anything off. */
    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** The alerts that a live post must set off, were it seen for the first time. */
    List<AlertMatch> match(EnrichedPost post) {
        List<AlertMatch> matches = new ArrayList<>();
        for (QueryHit hit : monitor.match(post)) {
            @Nullable Alert alert = alerts.get(hit.id());
            if (alert != null && alert.filter() != null && isAwake(alert, post)) {
                Why why = Why.of(node(alert.filter()), post, hit.words());
                matches.add(new AlertMatch(alert, null, why));
            }
        }
        interests.match(post).forEach(hit -> matches.addAll(match(post, hit)));
        return matches;
    }

    @Override
    public List<String> dependents(String interestId) {
        return alerts.values().stream()
                .filter(alert -> interestId.equals(alert.interest()))
                .map(alert -> "alert '" + alert.name() + "'")
                .sorted()
                .toList();
    }

    @Override
    public void put(String key, Alert value, Place place) {
        if (value.filter() == null) {
            monitor.remove(key);
        } else {
            monitor.put(key, node(value.filter()));
        }
        alerts.put(key, value);
    }

    @Override
    public void removed(String key) {
        alerts.remove(key);
        monitor.remove(key);
    }

    @Override
    public void close() {
        monitor.close();
    }

    private List<AlertMatch> match(EnrichedPost post, InterestHit hit) {
        String id = hit.interest().id();
        return alerts.values().stream()
                .filter(alert -> id.equals(alert.interest()) && isAwake(alert, post))
                .map(alert -> new AlertMatch(alert, hit.interest(), why(post, hit)))
                .toList();
    }

    private Why why(EnrichedPost post, InterestHit hit) {
        QueryNode query = interests.findNode(hit.interest().id()).orElse(QueryNode.EVERYTHING);
        return Why.of(query, post, hit.words());
    }

    private static boolean isAwake(Alert alert, EnrichedPost post) {
        return alert.enabled()
                && !post.receivedAt().isBefore(alert.createdAt().minus(CLOCK_TOLERANCE));
    }

    private static QueryNode node(AlertFilter filter) {
        return switch (filter.read()) {
            case FeedFilter.Valid valid -> valid.node();
            case FeedFilter.Invalid invalid ->
                    throw new IllegalArgumentException(invalid.faults().toString());
        };
    }
}
