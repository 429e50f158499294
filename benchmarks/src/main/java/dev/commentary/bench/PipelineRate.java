package dev.commentary.bench;

import dev.commentary.stack.process.Poll;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figure (c): how fast posts go the whole way, from the first byte of their NDJSON over HTTP until
 * a search finds the last of them, with all four services running.
 */
final class PipelineRate {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Stack stack;
    private final Elasticsearch elasticsearch;
    private final Corpus corpus;
    private final Screen screen;

    PipelineRate(Stack stack, Elasticsearch elasticsearch, Corpus corpus, Screen screen) {
        this.stack = stack;
        this.elasticsearch = elasticsearch;
        this.corpus = corpus;
        this.screen = screen;
    }

    Rate measure(int posts, int warmUpPosts) throws IOException {
        for (StackService service : StackService.values()) {
            stack.start(service);
        }
        screen.say("  warming up with %,d posts", warmUpPosts);
        send("bench-pipeline-warm", warmUpPosts);
        ProcessorTime processors = stack.processorTime();
        Rate rate = send("bench-pipeline", posts);
        screen.say("  %s; %s", rate.text(), processors.perPost(posts));
        return rate;
    }

    private Rate send(String source, int posts) throws IOException {
        List<byte[]> lines =
                IntStream.range(0, posts)
                        .mapToObj(i -> corpus.line(source, i).getBytes(StandardCharsets.UTF_8))
                        .toList();
        long start = System.nanoTime();
        BatchPost.send(URI.create(stack.url(StackService.INGEST)), stack.key(), lines);
        screen.say("  accepted %,d posts after %.1f s", posts, (System.nanoTime() - start) / 1e9);
        if (!Poll.until(LONGEST, () -> elasticsearch.found(source) >= posts)) {
            throw new IllegalStateException(
                    "only " + elasticsearch.found(source) + " posts are searchable");
        }
        return new Rate(posts, Duration.ofNanos(System.nanoTime() - start));
    }
}
