package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.feed.query.lucene.QueryHit;
import dev.commentary.feed.query.lucene.QueryMonitor;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All topics of interest, ready to be held against posts. Thread-safe. */
public final class InterestBook
        implements Changes<Interest>, InterestQueries, InterestTagger, AutoCloseable {

    private final QueryMonitor monitor = new QueryMonitor();
    private final Map<String, Interest> interests = new ConcurrentHashMap<>();

    /** The interests that a post belongs to, with the words that make it so. */
    public List<InterestHit> match(EnrichedPost post) {
        return monitor.match(post).stream().flatMap(this::hit).toList();
    }

    @Override
    public List<InterestTag> tags(EnrichedPost post) {
        return match(post).stream()
                .map(InterestBook::tag)
                .sorted(Comparator.comparing(InterestTag::name).thenComparing(InterestTag::id))
                .toList();
    }

    @Override
    public Optional<String> find(String interestId) {
        return Optional.ofNullable(interests.get(interestId)).map(Interest::wholeQuery);
    }

    public Optional<String> findName(String interestId) {
        return Optional.ofNullable(interests.get(interestId)).map(Interest::name);
    }

    /** All of them, by name. */
    public List<Interest> all() {
        return interests.values().stream()
                .sorted(
                        Comparator.comparing(Interest::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Interest::id))
                .toList();
    }

    /** What an interest asks for, as a tree. */
    public Optional<QueryNode> findNode(String interestId) {
        return Optional.ofNullable(interests.get(interestId)).map(InterestBook::node);
    }

    @Override
    public void put(String key, Interest value, Place place) {
        monitor.put(key, node(value));
        interests.put(key, value);
    }

    @Override
    public void removed(String key) {
        interests.remove(key);
        monitor.remove(key);
    }

    @Override
    public void close() {
        monitor.close();
    }

    private static InterestTag tag(InterestHit hit) {
        Interest interest = hit.interest();
        return new InterestTag(interest.id(), interest.name(), 1.0, "query", hit.words());
    }

    private Stream<InterestHit> hit(QueryHit hit) {
        @Nullable Interest interest = interests.get(hit.id());
        return interest == null
                ? Stream.empty()
                : Stream.of(new InterestHit(interest, hit.words()));
    }

    private static QueryNode node(Interest interest) {
        return switch (QueryParser.parse(interest.wholeQuery())) {
            case Parsed.Query query -> query.node();
            case Parsed.Refused refused ->
                    throw new IllegalArgumentException(
                            "interest " + interest.id() + ": " + refused.message());
        };
    }
}
