package dev.commentary.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark's command line. */
@Command(
        name = "bench",
        description = {
            "Measures the pipeline beside the bare limit of Elasticsearch, in one run.",
            "It starts a Kafka, an Elasticsearch and the services of its own, on free ports and an"
                    + " empty folder; close what else keeps the machine busy."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Bench implements Callable<Integer> {

    @Option(
            names = "--posts",
            defaultValue = "40000",
            description = "posts for each rate (default: ${DEFAULT-VALUE})")
    private int posts;

    @Option(
            names = "--warm-up",
            defaultValue = "40000",
            description =
                    "posts before each rate, not counted, while the compilers work (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--trial",
            defaultValue = "8000",
            description = "posts to try each batch size with (default: ${DEFAULT-VALUE})")
    private int trial;

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "posts per second for the latencies (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "how long these are posted (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--parts",
            defaultValue = "abcd",
            description = {
                "what to measure (default: ${DEFAULT-VALUE}):",
                "a  the bare bulk rate of Elasticsearch",
                "b  index-service alone, from Kafka to Elasticsearch",
                "c  the whole pipeline, from NDJSON over HTTP to searchable",
                "d  the latencies at a steady rate"
            })
    private String parts = "abcd";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of the generated posts (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--keep", description = "leave data and logs where they are")
    private boolean keep;

    private final Clock clock = Clock.systemUTC();
    private final Screen screen = new Screen(System.out);
    private final Report report = new Report(screen);

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = createFolder();
        try (HttpClient http = HttpClient.newHttpClient();
                Stack stack = new Stack(http, folder)) {
            // Ctrl-C must not leave processes behind either.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            measure(http, stack);
        } finally {
            tidy(folder);
        }
        report.print(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return 0;
    }

    private void measure(HttpClient http, Stack stack) throws IOException {
        screen.say("starting Kafka and Elasticsearch");
        stack.startBackbone();
        Corpus corpus = new Corpus(seed, clock);
        Elasticsearch elasticsearch = new Elasticsearch(http, stack.elasticsearchUrl());
        if (has('a') || has('b')) {
            measureBareAndIndex(stack, corpus, elasticsearch);
        }
        if (has('c')) {
            screen.say("(c) the whole pipeline");
            report.pipeline(
                    new PipelineRate(stack, elasticsearch, corpus, screen).measure(posts, warmUp));
        }
        if (has('d')) {
            screen.say("(d) latencies");
            report.latency(
                    new Latency(stack, http, corpus, clock, screen).measure(rate, seconds, 15),
                    rate);
        }
    }

    /** Bare before and after, so that neither profits from what the other has warmed up. */
    private void measureBareAndIndex(Stack stack, Corpus corpus, Elasticsearch elasticsearch) {
        BareRate.@Nullable Way way = null;
        @Nullable BareRate bare = null;
        if (has('a')) {
            screen.say("(a) bare Elasticsearch");
            bare = new BareRate(stack, elasticsearch, corpus, posts, trial, screen);
            way = bare.findBestWay();
            report.bare(bare.measure(way, warmUp), way, bare.meanBytes());
        }
        if (has('b')) {
            screen.say("(b) index-service alone");
            report.index(
                    new IndexRate(stack, elasticsearch, corpus, screen).measure(posts, warmUp));
            stack.stop(StackService.INDEX);
        }
        if (bare != null && way != null && has('b')) {
            screen.say("(a) bare Elasticsearch once more");
            report.bare(bare.measure(way, warmUp), way, bare.meanBytes());
        }
    }

    private boolean has(char part) {
        return parts.indexOf(part) >= 0;
    }

    private static Path createFolder() throws IOException {
        Path folder = Files.createTempDirectory("commentary-bench-");
        // Elasticsearch runs under an account of its own where this runs as root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private void tidy(Path folder) throws IOException {
        if (keep) {
            screen.say("data and logs are in %s", folder);
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
