package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.learn.Model;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.feed.query.lucene.QueryMonitor;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All topics of interest, ready to be held against posts. Thread-safe. */
public final class InterestBook
        implements Changes<Interest>, InterestQueries, InterestTagger, AutoCloseable {

    private final QueryMonitor monitor = new QueryMonitor();
    private final Map<String, Interest> interests = new ConcurrentHashMap<>();
    private final Map<String, Interest> byExamples = new ConcurrentHashMap<>();
    private final LearntBook learnt;

    InterestBook(LearntBook learnt) {
        this.learnt = learnt;
    }

    /** A book in which nothing more is learnt: of these models, by topic. */
    public static InterestBook of(Map<String, Model> models) {
        LearntBook learnt = new LearntBook();
        models.forEach((id, model) -> learnt.put(id, Learnt.once(id, model), new Place(0, 0)));
        return new InterestBook(learnt);
    }

    /** The interests that a post belongs to, with the words that make it so. */
    public List<InterestHit> match(EnrichedPost post) {
        PostMatch match = PostMatch.of(post, monitor, learnt, !byExamples.isEmpty());
        Map<String, Interest> candidates = new LinkedHashMap<>(byExamples);
        for (String id : match.foundByQuery()) {
            @Nullable Interest interest = interests.get(id);
            if (interest != null) {
                candidates.put(id, interest);
            }
        }
        return candidates.values().stream().flatMap(i -> match.hit(i).stream()).toList();
    }

    @Override
    public List<InterestTag> tags(EnrichedPost post) {
        return match(post).stream()
                .map(InterestHit::tag)
                .sorted(Comparator.comparing(InterestTag::name).thenComparing(InterestTag::id))
                .toList();
    }

    @Override
    public Optional<QueryNode> find(String interestId) {
        return find(interests, interestId)
                .map(interest ->
                        interest.examples() == null
                                ? node(interest)
                                : new QueryNode.Member(interestId));
    }

    public boolean contains(String interestId) {
        return interests.containsKey(interestId);
    }

    /** Whether any topic is told by examples, so that its posts cannot be searched for by words. */
    boolean hasExamples() {
        return !byExamples.isEmpty();
    }

    /** A topic that is told by examples. */
    Optional<Interest> findByExamples(String interestId) {
        return find(byExamples, interestId);
    }

    /** What a post is said to be, topic by topic, by name. */
    public List<ExampleOf> examplesOf(String postId) {
        return byExamples.values().stream()
                .map(interest -> example(interest, postId))
                .sorted(Comparator.comparing(ExampleOf::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static ExampleOf example(Interest interest, String postId) {
        @Nullable Examples examples = interest.examples();
        return new ExampleOf(
                interest.id(),
                interest.name(),
                examples != null && examples.accepted().contains(postId),
                examples != null && examples.rejected().contains(postId));
    }

    public Optional<String> findName(String interestId) {
        return find(interests, interestId).map(Interest::name);
    }

    /** All of them, by name. */
    public List<Interest> all() {
        return interests.values().stream()
                .sorted(
                        Comparator.comparing(Interest::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Interest::id))
                .toList();
    }

    /** What an interest asks for beside its examples, as a tree. */
    public Optional<QueryNode> findNode(String interestId) {
        return find(interests, interestId).map(InterestBook::node);
    }

    @Override
    public void put(String key, Interest value, Place place) {
        if (value.wholeQuery().isPresent()) {
            monitor.put(key, node(value));
        } else {
            monitor.remove(key);
        }
        if (value.examples() == null) {
            byExamples.remove(key);
        } else {
            byExamples.put(key, value);
        }
        interests.put(key, value);
    }

    @Override
    public void removed(String key) {
        interests.remove(key);
        byExamples.remove(key);
        monitor.remove(key);
    }

    @Override
    public void close() {
        monitor.close();
    }

    private static Optional<Interest> find(Map<String, Interest> among, String interestId) {
        return Optional.ofNullable(among.get(interestId));
    }

    private static QueryNode node(Interest interest) {
        return interest.wholeQuery()
                .map(query -> read(interest, query))
                .orElse(QueryNode.EVERYTHING);
    }

    private static QueryNode read(Interest interest, String query) {
        return switch (QueryParser.parse(query)) {
            case Parsed.Query parsed -> parsed.node();
            case Parsed.Refused refused ->
                    throw new IllegalArgumentException(
                            "interest " + interest.id() + ": " + refused.message());
        };
    }
}
