package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Room;
import dev.commentary.ingest.folder.FolderLook;
import dev.commentary.ingest.folder.WatchedFolders;
import dev.commentary.ingest.intake.Intake;
import dev.commentary.ingest.intake.Outcome;
import dev.commentary.ingest.page.PageResult;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way of a post that comes in by itself: its source is asked, the answer read, what is new
 * taken in and what is gone taken back, and only when Kafka has all of it is the source's state
 * written. What breaks off comes again, and what Kafka has of it already is recognised.
 * Thread-safe.
 */
final class Poller {

    private static final int MOST_ON_THEIR_WAY = 500;

    private final Fetcher fetcher;
    private final SourceReader reader;
    private final EntryPages pages;
    private final WatchedFolders folders;
    private final Subscriptions subscriptions;
    private final Intake intake;
    private final StateTable<Source> sources;
    private final StateTable<SourceState> states;
    private final StateTable<Shelf> shelves;
    private final SourceMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;

    Poller(
            Fetcher fetcher,
            SourceReader reader,
            EntryPages pages,
            WatchedFolders folders,
            Subscriptions subscriptions,
            Intake intake,
            StateTable<Source> sources,
            StateTable<SourceState> states,
            StateTable<Shelf> shelves,
            SourceMetrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.pages = pages;
        this.folders = folders;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.sources = sources;
        this.states = states;
        this.shelves = shelves;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Asks a source once: of a site one page, of a list one document and some of the pages that it
     * leads to, of a folder some of its new files.
     *
     * @return when it is to be asked again
     * @throws org.apache.kafka.common.KafkaException where its state could not be written
     */
    Instant poll(Source source, SourceState before) {
        @Nullable Reading reading =
                source.kind() == SourceKind.FOLDER ? look(source, before) : ask(source, before);
        if (reading == null) {
            return clock.instant().plus(FolderReader.INTERVAL);
        }
        Set<String> missing = takeIn(reading.fresh());
        missing.addAll(takeBack(reading.withdrawn()));
        Reading kept = missing.isEmpty() ? reading : reading.without(missing, before);
        SourceState after =
                subscriptions.settled(source, before, kept.after(), !reading.fresh().isEmpty());
        keep(source.id(), kept.settled(after));
        return after.rhythm().nextPollAt();
    }

    private Reading ask(Source source, SourceState before) {
        Reading reading = document(source, before);
        if (reading.wanted().isEmpty()) {
            return reading;
        }
        Map<String, PageResult> found = pages.fetch(reading.wantedInTurn());
        found.values().forEach(metrics::paged);
        return reader.complete(reading, before, found, clock.instant());
    }

    private Reading document(Source source, SourceState before) {
        Request request = reader.next(source, before);
        try (Room room = fetcher.room()) {
            Fetched answer =
                    metrics.time(() -> fetcher.fetch(request.address(), request.known(), room));
            metrics.polled(answer);
            if (answer instanceof Fetched.Document document) {
                subscriptions.see(source, document);
            }
            return reader.read(source, before, answer, clock.instant(), random.nextDouble());
        }
    }

    private @Nullable Reading look(Source source, SourceState before) {
        FolderLook look = folders.look(source.address(), FolderReader.known(before));
        return reader.read(source, before, look, clock.instant());
    }

    /** The state comes last: whatever is not written before it is asked for again. */
    private void keep(String id, Reading reading) {
        if (!reading.shelves().isEmpty()) {
            shelves.putAll(
                    reading.shelves().stream()
                            .collect(Collectors.toMap(Shelf::key, Function.identity())));
        }
        states.put(id, reading.after());
        Source changed = reading.source();
        if (changed != null) {
            // Somebody may have paused it in the meantime, or removed it.
            sources.update(id, now -> changed.paused(now.paused(), changed.updatedAt()));
        }
    }

    /** The posts that Kafka did not take. */
    private Set<String> takeIn(List<Fresh> fresh) {
        Set<String> missing = new HashSet<>();
        for (int from = 0; from < fresh.size(); from += MOST_ON_THEIR_WAY) {
            List<Fresh> some =
                    fresh.subList(from, Math.min(fresh.size(), from + MOST_ON_THEIR_WAY));
            List<CompletableFuture<Outcome>> outcomes =
                    some.stream().map(post -> intake.take(post.post(), post.lane())).toList();
            for (int i = 0; i < some.size(); i++) {
                if (outcomes.get(i).join() instanceof Outcome.Failed) {
                    missing.add(some.get(i).post().id());
                }
            }
        }
        return missing;
    }

    /** The posts whose withdrawal Kafka did not take. */
    private List<String> takeBack(List<String> ids) {
        List<CompletableFuture<Outcome>> outcomes = ids.stream().map(intake::withdraw).toList();
        return outcomes.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).id())
                .toList();
    }
}
