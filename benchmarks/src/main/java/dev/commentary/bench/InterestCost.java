package dev.commentary.bench;

import static java.util.Objects.requireNonNull;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.interest.Examples;
import dev.commentary.feed.interest.Interest;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.interest.InterestHit;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.Model;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.feed.learn.TrainingSet;
import dev.commentary.plumbing.state.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to hold one post against all topics of interest: those told by queries and those
 * learnt from examples. Run by JMH.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class InterestCost {

    private static final int POSTS = 1_000;
    private static final int ACCEPTED = 20;
    private static final int OTHERS = 300;
    private static final int MOST_HOLDERS = 100;
    private static final int SHORTEST_WORD = 6;
    private static final long SEED = 1;
    private static final Place NOWHERE = new Place(0, 0);

    /** How many topics are told by queries. */
    @Param({"0", "50"})
    int queries;

    /** How many are learnt. */
    @Param({"0", "90"})
    int learnt;

    private List<EnrichedPost> posts = List.of();
    private @Nullable InterestBook book;
    private int next;

    /** Makes the posts and the topics; a learnt one is of posts with a word in common. */
    @Setup
    public void prepare() {
        Corpus corpus = new Corpus(SEED, Clock.systemUTC());
        posts = IntStream.range(0, POSTS).mapToObj(n -> corpus.enriched("bench", n)).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        Vocabulary vocabulary = new Vocabulary(SEED);
        Map<String, Model> models = new HashMap<>();
        for (int topic = 0; topic < learnt; topic++) {
            models.put("learnt-" + topic, learn(vocabulary, random));
        }
        InterestBook made = InterestBook.of(models);
        models.keySet().forEach(id -> put(made, id, null, new Examples(Set.of(), Set.of())));
        for (int topic = 0; topic < queries; topic++) {
            put(made, "query-" + topic, query(vocabulary, random, topic), null);
        }
        book = made;
    }

    /** Learns the posts that hold a word which few hold. */
    private Model learn(Vocabulary vocabulary, SplittableRandom random) {
        List<EnrichedPost> accepted = List.of();
        while (accepted.size() < ACCEPTED) {
            String word = word(vocabulary, random);
            List<EnrichedPost> holders =
                    posts.stream().filter(post -> post.body().contains(word)).toList();
            accepted = holders.size() <= MOST_HOLDERS ? holders : List.of();
        }
        List<PostTerms> drawn = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (EnrichedPost post : accepted.subList(0, ACCEPTED)) {
            drawn.add(PostTerms.of(post));
            labels.add(Label.ACCEPTED);
        }
        for (int i = 0; i < OTHERS; i++) {
            drawn.add(PostTerms.of(posts.get(random.nextInt(POSTS))));
            labels.add(Label.BACKGROUND);
        }
        return Trainer.train(TrainingSet.of(drawn), labels);
    }

    private static String query(Vocabulary vocabulary, SplittableRandom random, int number) {
        String one = word(vocabulary, random);
        String other = word(vocabulary, random);
        String third = word(vocabulary, random);
        return switch (number % 4) {
            case 0 -> one + " " + other + " -" + third;
            case 1 -> "\"" + one + " " + other + "\" OR " + third;
            case 2 -> one + " NEAR/5 (" + other + " OR " + third + ")";
            default -> "(" + one + " OR " + other + ") outlet:outlet-" + number;
        };
    }

    /** A word that says something, as people ask for. */
    private static String word(Vocabulary vocabulary, SplittableRandom random) {
        String word = vocabulary.word(random);
        while (word.length() < SHORTEST_WORD) {
            word = vocabulary.word(random);
        }
        return word;
    }

    private static void put(
            InterestBook book, String id, @Nullable String query, @Nullable Examples examples) {
        book.put(
                id,
                new Interest(
                        id,
                        id,
                        query,
                        List.of(),
                        List.of(),
                        examples,
                        Instant.EPOCH,
                        Instant.EPOCH),
                NOWHERE);
    }

    /** Ends the threads behind the stored queries. */
    @TearDown
    public void close() {
        requireNonNull(book).close();
    }

    /** Holds one post against all topics. */
    @Benchmark
    public List<InterestHit> matchOnePost() {
        next = next + 1 == posts.size() ? 0 : next + 1;
        return requireNonNull(book).match(posts.get(next));
    }
}
