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
import java.util.stream.Collectors;
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

    private static final int POSTS = 3_000;
    private static final int SUBJECTS = 90;
    private static final int WORDS_OF_SUBJECT = 25;
    private static final int WORDS_ABOUT_SUBJECT = 80;
    private static final int ACCEPTED = 20;
    private static final int OTHERS = 300;
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

    /** Makes the posts and the topics; each learnt one is of one subject. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(SEED);
        Vocabulary vocabulary = new Vocabulary(SEED);
        posts = posts(vocabulary, random);
        Map<String, Model> models = new HashMap<>();
        for (int subject = 0; subject < learnt; subject++) {
            models.put("learnt-" + subject, learn(subject, random));
        }
        InterestBook made = InterestBook.of(models);
        models.keySet().forEach(id -> put(made, id, null, new Examples(Set.of(), Set.of())));
        for (int topic = 0; topic < queries; topic++) {
            put(made, "query-" + topic, query(vocabulary, random, topic), null);
        }
        book = made;
        long hits = posts.stream().limit(POSTS / 3).mapToLong(p -> made.match(p).size()).sum();
        System.out.printf("a post belongs to %.1f topics%n", hits * 3.0 / POSTS);
    }

    /** Posts in turn on one of ninety subjects: a fifth of their words are words of it. */
    private static List<EnrichedPost> posts(Vocabulary vocabulary, SplittableRandom random) {
        Corpus corpus = new Corpus(SEED, Clock.systemUTC());
        List<List<String>> subjects =
                IntStream.range(0, SUBJECTS)
                        .mapToObj(subject ->
                                IntStream.range(0, WORDS_OF_SUBJECT)
                                        .mapToObj(n -> word(vocabulary, random))
                                        .toList())
                        .toList();
        return IntStream.range(0, POSTS)
                .mapToObj(n -> {
                    List<String> words = subjects.get(n % SUBJECTS);
                    String about =
                            IntStream.range(0, WORDS_ABOUT_SUBJECT)
                                    .mapToObj(w -> words.get(random.nextInt(words.size())))
                                    .collect(Collectors.joining(" "));
                    return corpus.enriched("bench", n, "\n\n" + about + ".");
                })
                .toList();
    }

    /** Learns a subject from some of its posts, and some of the others. */
    private Model learn(int subject, SplittableRandom random) {
        List<PostTerms> drawn = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < ACCEPTED; i++) {
            drawn.add(PostTerms.of(posts.get(subject + i * SUBJECTS)));
            labels.add(Label.ACCEPTED);
        }
        for (int i = 0; i < OTHERS; i++) {
            int other = random.nextInt(POSTS);
            if (other % SUBJECTS != subject) {
                drawn.add(PostTerms.of(posts.get(other)));
                labels.add(Label.BACKGROUND);
            }
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
