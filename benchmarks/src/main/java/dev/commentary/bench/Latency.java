package dev.commentary.bench;

import dev.commentary.stack.process.Poll;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figure (d): at a steady rate, how long a post takes from its acceptance to the live stream, and
 * until a search finds it. Every post is looked for on the stream; one in a second is searched for.
 */
final class Latency {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Stack stack;
    private final HttpClient http;
    private final Corpus corpus;
    private final Clock clock;
    private final Screen screen;

    Latency(Stack stack, HttpClient http, Corpus corpus, Clock clock, Screen screen) {
        this.stack = stack;
        this.http = http;
        this.corpus = corpus;
        this.clock = clock;
        this.screen = screen;
    }

    /**
     * What was measured.
     *
     * @param streamed from the receipt by ingest-service to the event at the reader
     * @param streamedSinceAnswer from the answer 202 at the caller; below zero counts as zero
     * @param searchable from the answer 202 to the first search that finds the post
     */
    record Figures(Spread streamed, Spread streamedSinceAnswer, Spread searchable) {}

    Figures measure(int perSecond, int seconds, int warmUpSeconds) {
        for (StackService service : StackService.values()) {
            stack.start(service);
        }
        LiveStream stream = LiveStream.open(http, stack.url(StackService.FEED), clock);
        screen.say("  warming up for %d s", warmUpSeconds);
        run("bench-latency-warm", perSecond, warmUpSeconds, stream);
        screen.say("  posting %d posts/s for %d s", perSecond, seconds);
        return run("bench-latency", perSecond, seconds, stream);
    }

    private Figures run(String source, int perSecond, int seconds, LiveStream stream) {
        int posts = perSecond * seconds;
        List<String> lines =
                IntStream.range(0, posts).mapToObj(i -> corpus.line(source, i)).toList();
        Map<String, Instant> answered = new ConcurrentHashMap<>();
        Map<String, Duration> searchable = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        try (ScheduledExecutorService pace = Executors.newScheduledThreadPool(1)) {
            var ticking =
                    pace.scheduleAtFixedRate(
                            () -> {
                                int number = next.getAndIncrement();
                                if (number < posts) {
                                    boolean watched = number % perSecond == 0;
                                    post(lines.get(number), watched, answered, searchable);
                                }
                            },
                            0,
                            TimeUnit.SECONDS.toNanos(1) / perSecond,
                            TimeUnit.NANOSECONDS);
            Poll.until(
                    LONGEST.plusSeconds(seconds),
                    () ->
                            answered.size() == posts
                                    && searchable.size() == seconds
                                    && stream.arrivals().keySet().containsAll(answered.keySet()));
            ticking.cancel(false);
        }
        return figures(posts, answered, searchable, stream);
    }

    private Figures figures(
            int posts,
            Map<String, Instant> answered,
            Map<String, Duration> searchable,
            LiveStream stream) {
        List<LiveStream.Arrival> arrivals =
                answered.keySet().stream().flatMap(id -> arrival(id, stream)).toList();
        if (arrivals.size() < posts) {
            screen.say("  only %,d of %,d posts came on the stream", arrivals.size(), posts);
        }
        List<Duration> sinceAnswer =
                answered.entrySet().stream()
                        .flatMap(e ->
                                arrival(e.getKey(), stream).map(a -> between(e.getValue(), a.at())))
                        .toList();
        return new Figures(
                new Spread(arrivals.stream().map(LiveStream.Arrival::sinceReceipt).toList()),
                new Spread(sinceAnswer),
                new Spread(List.copyOf(searchable.values())));
    }

    private static Stream<LiveStream.Arrival> arrival(String id, LiveStream stream) {
        return Stream.ofNullable(stream.arrivals().get(id));
    }

    private static Duration between(Instant from, Instant to) {
        return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
    }

    private void post(
            String line,
            boolean watched,
            Map<String, Instant> answered,
            Map<String, Duration> searchable) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.url(StackService.INGEST) + "/v1/posts"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + stack.key())
                        .POST(BodyPublishers.ofString(line))
                        .build();
        var _ =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .thenAccept(answer -> {
                            Instant now = clock.instant();
                            String id =
                                    JsonMapper.shared()
                                            .readTree(answer.body())
                                            .path("id")
                                            .asString("");
                            answered.put(id, now);
                            if (watched) {
                                Thread.ofVirtual().start(() -> watch(id, now, searchable));
                            }
                        });
    }

    private void watch(String id, Instant since, Map<String, Duration> searchable) {
        Elasticsearch elasticsearch = new Elasticsearch(http, stack.elasticsearchUrl());
        Poll.until(LONGEST, () -> elasticsearch.finds(id));
        searchable.put(id, Duration.between(since, clock.instant()));
    }
}
