package dev.commentary.bench;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.index.elastic.IndexNames;
import dev.commentary.stack.process.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Figure (b): how fast index-service alone takes posts from Kafka into Elasticsearch. The service
 * is warmed up, then held (stopped by a signal) while the topic is filled, then let go.
 */
final class IndexRate {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PORTION = 2_000;

    private final Stack stack;
    private final Elasticsearch elasticsearch;
    private final Corpus corpus;
    private final Screen screen;

    IndexRate(Stack stack, Elasticsearch elasticsearch, Corpus corpus, Screen screen) {
        this.stack = stack;
        this.elasticsearch = elasticsearch;
        this.corpus = corpus;
        this.screen = screen;
    }

    Rate measure(int posts, int warmUpPosts) {
        stack.start(StackService.INDEX);
        try (EnrichedTopic topic = new EnrichedTopic(stack.bootstrapServers())) {
            screen.say("  warming up with %,d posts", warmUpPosts);
            fill(topic, "bench-index-warm", warmUpPosts);
            await(warmUpPosts);
            screen.say("  filling the topic with %,d posts", posts);
            stack.hold(StackService.INDEX);
            fill(topic, "bench-index", posts);
        }
        Poll.until(LONGEST, () -> !elasticsearch.isMerging(IndexNames.WRITE));
        stack.settle();
        ProcessorTime processors = stack.processorTime();
        long start = System.nanoTime();
        stack.release(StackService.INDEX);
        await(warmUpPosts + posts);
        Rate rate = new Rate(posts, Duration.ofNanos(System.nanoTime() - start));
        screen.say("  %s; %s", rate.text(), processors.perPost(posts));
        return rate;
    }

    private void fill(EnrichedTopic topic, String source, int posts) {
        List<EnrichedPost> portion = new ArrayList<>(PORTION);
        for (int i = 0; i < posts; i++) {
            portion.add(corpus.enriched(source, i));
            if (portion.size() == PORTION || i == posts - 1) {
                topic.put(portion);
                portion.clear();
            }
        }
    }

    private void await(int posts) {
        if (!Poll.until(LONGEST, () -> elasticsearch.written(IndexNames.WRITE) >= posts)) {
            throw new IllegalStateException(
                    "only " + elasticsearch.written(IndexNames.WRITE) + " posts were indexed");
        }
    }
}
