package dev.commentary.bench;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.index.bulk.BulkBody;
import dev.commentary.index.document.Document;
import dev.commentary.index.document.Documents;
import dev.commentary.index.document.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Figure (a): how fast Elasticsearch takes the very documents that index-service makes, offered in
 * bulk calls whose bodies are ready beforehand, with ids and external versions, into an index of
 * the same mapping.
 */
final class BareRate {

    private static final String INDEX = "commentary-posts-v1-bench";
    private static final String SOURCE = "bench-bare";
    private static final List<Integer> BATCHES = List.of(250, 500, 1_000, 2_000);
    private static final List<Integer> CALLS = List.of(1, 2, 3);

    private final Elasticsearch elasticsearch;
    private final List<Document> documents;
    private final int trialPosts;
    private final Screen screen;

    BareRate(Elasticsearch elasticsearch, Corpus corpus, int posts, int trialPosts, Screen screen) {
        this.elasticsearch = elasticsearch;
        this.trialPosts = Math.min(posts, trialPosts);
        this.screen = screen;
        screen.say("  generating %,d posts", posts);
        this.documents = documents(corpus, posts);
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
        measure(new Way(1_000, 2), documents);
        @Nullable Way best = null;
        double fastest = 0;
        for (int calls : CALLS) {
            for (int batch : BATCHES) {
                Way way = new Way(batch, calls);
                Rate rate = measure(way, documents.subList(0, trialPosts));
                screen.say("  %s: %s", way.text(), rate.text());
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

    /** The rate of all documents in one way. */
    Rate measure(Way way) {
        Rate rate = measure(way, documents);
        screen.say("  %s: %s", way.text(), rate.text());
        return rate;
    }

    private Rate measure(Way way, List<Document> part) {
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from < part.size(); from += way.batch()) {
            bodies.add(BulkBody.of(part.subList(from, Math.min(from + way.batch(), part.size()))));
        }
        elasticsearch.createIndex(INDEX);
        try (ExecutorService callers = Executors.newFixedThreadPool(way.calls())) {
            long start = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            bodies.forEach(
                    body -> calls.add(callers.submit(() -> elasticsearch.bulk(INDEX, body))));
            for (Future<?> call : calls) {
                call.get();
            }
            return new Rate(part.size(), Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bulk call failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            elasticsearch.deleteIndex(INDEX);
        }
    }

    private static List<Document> documents(Corpus corpus, int posts) {
        Documents documents = new Documents();
        EventCodec codec = new EventCodec();
        List<Document> made = new ArrayList<>(posts);
        for (int i = 0; i < posts; i++) {
            EnrichedPost post = corpus.enriched(SOURCE, i);
            if (documents.of(post, codec.write(post)) instanceof Readiness.Ready(var document)) {
                made.add(document);
            }
        }
        return List.copyOf(made);
    }
}
