package dev.commentary.feed.interest;

import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Searches the archive for the older posts of a topic, one topic after the other, with a pause
 * after each page as long as the page took: readers go first. Progress is stored, so that every
 * instance tells it; after a crash the search is begun anew, which does no harm. Thread-safe.
 */
final class Scans implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
    private static final int PAGE = 200;
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final StateTable<Scan> table;
    private final Archive archive;
    private final Matches matches;
    private final InterestBook book;
    private final Clock clock;
    private CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable ExecutorService worker;

    Scans(
            StateTable<Scan> table,
            Archive archive,
            Matches matches,
            InterestBook book,
            Clock clock) {
        this.table = table;
        this.archive = archive;
        this.matches = matches;
        this.book = book;
        this.clock = clock;
    }

    /** The last search for a topic's posts; empty where there was none. */
    Optional<Scan> find(String interestId) {
        return table.find(interestId).map(this::asItStands);
    }

    /** Begins a search, unless one is under way. */
    synchronized Scan begin(String interestId) {
        Optional<Scan> last = find(interestId);
        if (last.isPresent() && last.get().state() == Scan.State.RUNNING) {
            return last.get();
        }
        Scan begun = Scan.begun(interestId, 0, clock.instant());
        table.put(interestId, begun);
        @Nullable ExecutorService current = worker;
        if (current != null) {
            current.execute(() -> run(interestId));
        }
        return begun;
    }

    void forget(String interestId) {
        if (table.contains(interestId)) {
            table.remove(interestId);
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        worker =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("older-posts").daemon().factory());
    }

    @Override
    public void stop() {
        stopped.countDown();
        @Nullable ExecutorService current = worker;
        if (current != null) {
            current.shutdownNow();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private Scan asItStands(Scan scan) {
        boolean isSilent = scan.updatedAt().isBefore(clock.instant().minus(LONGEST_SILENCE));
        return scan.state() == Scan.State.RUNNING && isSilent
                ? scan.ended(Scan.State.INTERRUPTED, scan.updatedAt(), "ask for it again")
                : scan;
    }

    private void run(String interestId) {
        try {
            Optional<Interest> interest = book.findByExamples(interestId);
            if (interest.isEmpty()) {
                return;
            }
            Optional<Archive.Reading> reading = archive.read();
            if (reading.isEmpty()) {
                end(interestId, Scan.State.INTERRUPTED, "the archive does not answer");
                return;
            }
            try (Archive.Reading open = reading.get()) {
                read(interest.get(), open);
            }
        } catch (RuntimeException e) {
            LOG.warn("The older posts of interest {} were not all looked at", interestId, e);
        }
    }

    private void read(Interest interest, Archive.Reading reading) {
        Instant startedAt = clock.instant();
        Scan scan = Scan.begun(interest.id(), reading.total(), startedAt);
        Set<String> kept = new HashSet<>();
        int failures = 0;
        while (kept.size() < matches.most()) {
            Instant before = clock.instant();
            switch (reading.next(PAGE)) {
                case Archive.Posts page when page.posts().isEmpty() -> {
                    matches.forgetOlder(interest.id(), startedAt, kept);
                    table.put(interest.id(), scan.ended(Scan.State.DONE, clock.instant(), null));
                    return;
                }
                case Archive.Posts page -> {
                    int found = matches.record(interest, page.posts(), kept);
                    scan = scan.further(page.posts().size(), found, clock.instant());
                    table.put(interest.id(), scan);
                    failures = 0;
                    pause(Duration.between(before, clock.instant()));
                }
                case Archive.Unavailable no -> {
                    if (++failures == ATTEMPTS) {
                        end(interest.id(), Scan.State.INTERRUPTED, no.reason());
                        return;
                    }
                    pause(PAUSE);
                }
            }
        }
        matches.forgetOlder(interest.id(), startedAt, kept);
        String full = "the newest %,d posts are kept".formatted(matches.most());
        table.put(interest.id(), scan.ended(Scan.State.DONE, clock.instant(), full));
    }

    private void end(String interestId, Scan.State how, String why) {
        table.find(interestId)
                .ifPresent(scan -> table.put(interestId, scan.ended(how, clock.instant(), why)));
    }

    private void pause(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }
}
