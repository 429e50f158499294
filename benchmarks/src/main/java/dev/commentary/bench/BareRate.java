package dev.commentary.bench;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.index.bulk.BulkBody;
import dev.commentary.index.document.Document;
import dev.commentary.index.document.Documents;
import dev.commentary.index.document.Readiness;
import dev.commentary.stack.process.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figure (a): how fast Elasticsearch takes the very documents that index-service maker, offered in
 * bulk calls whose bodies are ready beforehand, with ids and external versions, into an index of
 * the same mapping. The index holds as many documents before as index-service's does when it is
 * measured, because Elasticsearch merges them with the new ones.
 */
final class BareRate {

    private static final String INDEX = "commentary-posts-v1-bench";
    private static final String SOURCE = "bench-bare";
    private static final List<Integer> BATCHES = List.of(250, 500, 1_000, 2_000);
    private static final List<Integer> CALLS = List.of(1, 2, 3);
    private static final Way WARM_UP = new Way(1_000, 2);
    private static final int PORTION = 2_000;
    private static final Duration LONGEST_MERGE = Duration.ofMinutes(1);

    private final Stack stack;
    private final Elasticsearch elasticsearch;
    private final Corpus corpus;
    private final Documents maker = new Documents();
    private final EventCodec codec = new EventCodec();
    private final List<Document> documents;
    private final int trialPosts;
    private final Screen screen;

    BareRate(
            Stack stack,
            Elasticsearch elasticsearch,
            Corpus corpus,
            int posts,
            int trialPosts,
            Screen screen) {
        this.stack = stack;
        this.elasticsearch = elasticsearch;
        this.corpus = corpus;
        this.trialPosts = Math.min(posts, trialPosts);
        this.screen = screen;
        screen.say("  generating %,d posts", posts);
        this.documents = documents(SOURCE, 0, posts);
    }

    /** How documents are offered. */
    record Way(int batch, int calls) {

        String text() {
            return batch
                    + " posts a call, "
                    + calls
                    + (calls == 1 ? " call" : " calls")
                    + " at once";
        }
    }

    /** The mean size of a document, in bytes. */
    int meanBytes() {
        return (int) documents.stream().mapToInt(Document::sizeBytes).average().orElse(0);
    }

    /** Tries all ways, after a warm-up, and answers the fastest. */
    Way findBestWay() {
        measure(WARM_UP, documents, 0);
        @Nullable Way best = null;
        double fastest = 0;
        for (int calls : CALLS) {
            for (int batch : BATCHES) {
                Way way = new Way(batch, calls);
                Rate rate = measure(way, documents.subList(0, trialPosts), 0);
                if (rate.perSecond() > fastest) {
                    fastest = rate.perSecond();
                    best = way;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return best;
    }

    /** The rate of all documents in one way, after others that are not counted. */
    Rate measure(Way way, int before) {
        return measure(way, documents, before);
    }

    private Rate measure(Way way, List<Document> part, int before) {
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from < part.size(); from += way.batch()) {
            bodies.add(BulkBody.of(part.subList(from, Math.min(from + way.batch(), part.size()))));
        }
        elasticsearch.createIndex(INDEX);
        fill(before);
        try (ExecutorService callers = Executors.newFixedThreadPool(way.calls())) {
            ProcessorTime processors = stack.processorTime();
            long start = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            bodies.forEach(
                    body -> calls.add(callers.submit(() -> elasticsearch.bulk(INDEX, body))));
            for (Future<?> call : calls) {
                call.get();
            }
            Rate rate = new Rate(part.size(), Duration.ofNanos(System.nanoTime() - start));
            screen.say("  %s: %s; %s", way.text(), rate.text(), processors.perPost(part.size()));
            return rate;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bulk call failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            elasticsearch.deleteIndex(INDEX);
        }
    }

    private void fill(int posts) {
        for (int from = 0; from < posts; from += PORTION) {
            int to = Math.min(from + PORTION, posts);
            elasticsearch.bulk(INDEX, BulkBody.of(documents(SOURCE + "-before", from, to)));
        }
        Poll.until(LONGEST_MERGE, () -> !elasticsearch.isMerging(INDEX));
    }

    private List<Document> documents(String source, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> corpus.enriched(source, i))
                .flatMap(this::document)
                .toList();
    }

    private Stream<Document> document(EnrichedPost post) {
        return maker.of(post, codec.write(post)) instanceof Readiness.Ready(var document)
                ? Stream.of(document)
                : Stream.empty();
    }
}
