package dev.commentary.bench;

import static java.util.Objects.requireNonNull;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.Enricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts per second that one core tags through the whole core of enrich-service: outlets, topics,
 * date and language. Run by JMH.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EnricherRate {

    static final String GENERATED = "generated";

    private static final int POSTS = 2_000;
    private static final long SEED = 1;
    private static final List<String> ENDINGS =
            List.of("Times", "Herald", "Post", "Gazette", "Review", "Radio");

    /**
     * Generated posts, or the path of a file with one post a line, as ingest-service takes them.
     */
    @Param(GENERATED)
    String posts = GENERATED;

    /** How many invented outlets are known beside the 14,000 of the jar. */
    @Param("0")
    int moreOutlets;

    private List<ReceivedPost> received = List.of();
    private @Nullable Enricher enricher;
    private int next;

    /** Makes or reads the posts. */
    @Setup
    public void prepare() throws IOException {
        enricher = Enricher.load(moreOutlets == 0 ? null : rulesWithOutlets());
        received = lines().stream().map(EnricherRate::read).toList();
    }

    private List<String> lines() throws IOException {
        if (!posts.equals(GENERATED)) {
            return Files.readAllLines(Path.of(posts));
        }
        Corpus corpus = new Corpus(SEED, Clock.systemUTC());
        return IntStream.range(0, POSTS).mapToObj(n -> corpus.line("bench", n)).toList();
    }

    /**
     * Outlets are named as they are in life, after a place or the like that is in the posts too.
     */
    private Path rulesWithOutlets() throws IOException {
        Vocabulary vocabulary = new Vocabulary(SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < moreOutlets; number++) {
            String name = name(vocabulary, random) + " " + ENDINGS.get(number % ENDINGS.size());
            rows.add("more-%d\t%s\t\tmore-%d.example\t\toutlet".formatted(number, name, number));
        }
        Path folder = Files.createTempDirectory("commentary-rules-");
        folder.toFile().deleteOnExit();
        Path file = Files.write(folder.resolve("outlets.tsv"), rows);
        file.toFile().deleteOnExit();
        return folder;
    }

    /** Two words, of which the first is an invented name of the vocabulary. */
    private static String name(Vocabulary vocabulary, SplittableRandom random) {
        String name = vocabulary.word(random);
        while (!Character.isUpperCase(name.charAt(0))) {
            name = vocabulary.word(random);
        }
        return name + " " + capitalised(vocabulary.word(random));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static ReceivedPost read(String line) {
        JsonNode post = JsonMapper.shared().readTree(line);
        String body = post.path("body").asString();
        return new ReceivedPost(
                PostId.of(null, null, null, body),
                1L,
                Lane.LIVE,
                post.path("source").asString(null),
                null,
                post.path("url").asString(null),
                null,
                post.path("title").asString(null),
                body,
                null,
                List.of(),
                post.path("outlet").asString(null),
                null,
                post.path("publishedAt").asString(null),
                null,
                null,
                null,
                Map.of(),
                Instant.EPOCH);
    }

    /** Tags one post. */
    @Benchmark
    public EnrichedPost tagOnePost() {
        next = next + 1 == received.size() ? 0 : next + 1;
        return requireNonNull(enricher).enrich(received.get(next));
    }
}
