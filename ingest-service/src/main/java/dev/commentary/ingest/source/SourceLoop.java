package dev.commentary.ingest.source;

import dev.commentary.plumbing.state.DueKeys;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Polls each source of this instance's share when it is due: one thread waits for the next, a
 * virtual thread asks it, so that a slow server holds up nobody but its own host. What is due is
 * looked up again at that moment; to be told once too often does no harm. Thread-safe.
 */
final class SourceLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SourceLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final StateTable<Source> sources;
    private final StateTable<SourceState> states;
    private final StateTable<Shelf> shelves;
    private final SourceShare share;
    private final Poller poller;
    private final HostTurns turns;
    private final PollPlaces places;
    private final Clock clock;
    private final DueKeys due;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean shareIsNew;
    private @Nullable Thread thread;

    SourceLoop(
            StateTable<Source> sources,
            StateTable<SourceState> states,
            StateTable<Shelf> shelves,
            SourceShare share,
            Poller poller,
            HostTurns turns,
            SourceProperties properties,
            Clock clock) {
        this.sources = sources;
        this.states = states;
        this.shelves = shelves;
        this.share = share;
        this.poller = poller;
        this.turns = turns;
        this.places = new PollPlaces(properties.mostPolls());
        this.clock = clock;
        this.due = new DueKeys(clock);
        share.tell(() -> shareIsNew = true, places::awaitFree);
    }

    /** A source is to be looked at, then. */
    void look(String id, Instant at) {
        due.put(id, at);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sources").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
        // Polls end by themselves, within the fetch time-out and that of some pages.
        places.awaitFree();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the tables, before the listeners. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void run() {
        while (running) {
            try {
                takeOver();
                due.next(LONGEST_WAIT).ifPresent(this::begin);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException e) {
                LOG.warn("Sources have to wait: {}", e.getMessage());
            }
        }
    }

    /** What the instance before wrote last has to be read before its sources are asked. */
    private void takeOver() {
        if (!shareIsNew) {
            return;
        }
        shareIsNew = false;
        try {
            sources.catchUp();
            states.catchUp();
            shelves.catchUp();
        } catch (KafkaException e) {
            shareIsNew = true;
            throw e;
        }
        sources.all().forEach(source -> look(source.id(), clock.instant()));
    }

    private void begin(String id) {
        Optional<Source> source = sources.find(id).filter(found -> !found.paused());
        if (source.isEmpty() || shareIsNew || !share.includes(id)) {
            return;
        }
        SourceState state = states.find(id).orElse(SourceState.begin(id, clock.instant()));
        Instant at = state.rhythm().nextPollAt();
        if (state.condition().retired()) {
            return;
        }
        if (at.isAfter(clock.instant())) {
            look(id, at);
            return;
        }
        if (underWay.add(id)) {
            Thread.ofVirtual().name("poll-" + id).start(() -> poll(source.get(), state));
        }
    }

    private void poll(Source source, SourceState state) {
        Instant next = clock.instant().plus(AFTER_TROUBLE);
        try {
            next =
                    turns.take(
                                    source.host(),
                                    HostTurns.FOR_EVER,
                                    () -> Duration.ZERO,
                                    () -> pollInPlace(source, state))
                            .orElse(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Source {} could not be polled", source.address(), e);
        } finally {
            underWay.remove(source.id());
            // What was due before this was over has been passed over.
            look(source.id(), next);
        }
    }

    private Instant pollInPlace(Source source, SourceState state) {
        return places.take(
                state.condition().failure() != null,
                () ->
                        running && share.includes(source.id())
                                ? poller.poll(source, state)
                                : clock.instant().plus(AFTER_TROUBLE));
    }
}
