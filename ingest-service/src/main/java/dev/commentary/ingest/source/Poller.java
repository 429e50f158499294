package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.intake.Intake;
import dev.commentary.ingest.intake.Outcome;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.plumbing.state.StateTable;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * The way of a post that comes in by itself: its source is asked, the answer read, what is new
 * taken in, and only when Kafka has all of it is the source's state written. A poll that breaks off
 * comes again, and what Kafka has of it already is recognised. Thread-safe.
 */
final class Poller {

    private static final int MOST_ON_THEIR_WAY = 500;

    private final Fetcher fetcher;
    private final SourceReader reader;
    private final Intake intake;
    private final StateTable<Source> sources;
    private final StateTable<SourceState> states;
    private final SourceMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;

    Poller(
            Fetcher fetcher,
            SourceReader reader,
            Intake intake,
            StateTable<Source> sources,
            StateTable<SourceState> states,
            SourceMetrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.intake = intake;
        this.sources = sources;
        this.states = states;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Asks a source once.
     *
     * @throws org.apache.kafka.common.KafkaException where its state could not be written
     */
    void poll(Source source, SourceState before) {
        Fetched answer =
                metrics.time(() ->
                        fetcher.fetch(URI.create(source.address()), before.memory().validators()));
        Reading reading = reader.read(source, before, answer, clock.instant(), random.nextDouble());
        Lane lane = before.isFirst() ? Lane.BACKFILL : Lane.LIVE;
        Set<String> missing = takeIn(reading.fresh(), lane);
        states.put(source.id(), missing.isEmpty() ? reading.after() : reading.without(missing));
        Source changed = reading.source();
        if (changed != null && sources.contains(source.id())) {
            sources.put(source.id(), changed);
        }
        metrics.polled(answer);
    }

    /** The posts that Kafka did not take. */
    private Set<String> takeIn(List<Fresh> fresh, Lane lane) {
        Set<String> missing = new HashSet<>();
        for (int from = 0; from < fresh.size(); from += MOST_ON_THEIR_WAY) {
            List<Fresh> some =
                    fresh.subList(from, Math.min(fresh.size(), from + MOST_ON_THEIR_WAY));
            List<CompletableFuture<Outcome>> outcomes =
                    some.stream().map(post -> intake.take(post.post(), lane)).toList();
            for (int i = 0; i < some.size(); i++) {
                if (outcomes.get(i).join() instanceof Outcome.Failed) {
                    missing.add(some.get(i).post().id());
                }
            }
        }
        return missing;
    }
}
