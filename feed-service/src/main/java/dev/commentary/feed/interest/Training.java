package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Learns topics whose examples changed, one after the other: at once where the change was made, and
 * within half a minute on any instance where that failed or was cut off. Two instances that learn
 * the same topic come to the same model. Thread-safe.
 */
final class Training implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final int BACKGROUND = 500;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InterestBook book;
    private final LearntBook learnt;
    private final StateTable<Learnt> table;
    private final Archive archive;
    private final Timer timer;
    private final Clock clock;
    private final TrainingProgress progress;
    private @Nullable ScheduledExecutorService worker;

    Training(
            InterestBook book,
            LearntBook learnt,
            StateTable<Learnt> table,
            Archive archive,
            Timer timer,
            Clock clock) {
        this.book = book;
        this.learnt = learnt;
        this.progress = new TrainingProgress(learnt);
        this.table = table;
        this.archive = archive;
        this.timer = timer;
        this.clock = clock;
    }

    /** Learns a topic, and waits for it a little. */
    void learn(String interestId) {
        @Nullable ScheduledExecutorService current = worker;
        if (current == null) {
            return;
        }
        try {
            CompletableFuture.runAsync(() -> train(interestId), current)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Interest {} is still being learnt", interestId);
        } catch (ExecutionException e) {
            LOG.warn("Interest {} was not learnt; it is tried again", interestId, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far it is with a topic; empty where the query alone tells. */
    Optional<ModelView> view(Interest interest) {
        return progress.view(interest);
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("training").daemon().factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::trainOverdue,
                        PAUSE.toMillis(),
                        PAUSE.toMillis(),
                        TimeUnit.MILLISECONDS);
        worker = started;
    }

    @Override
    public void stop() {
        @Nullable ScheduledExecutorService current = worker;
        if (current != null) {
            current.shutdownNow();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void trainOverdue() {
        if (!table.isCaughtUp()) {
            return;
        }
        for (Interest interest : book.all()) {
            boolean isSettled = interest.updatedAt().isBefore(clock.instant().minus(PAUSE));
            if (isSettled && progress.isOverdue(interest)) {
                try {
                    train(interest.id());
                } catch (RuntimeException e) {
                    // One topic that cannot be learnt must not keep the others from it.
                    LOG.warn("Interest {} was not learnt", interest.id(), e);
                }
            }
        }
    }

    /** On the one thread that trains. */
    private void train(String interestId) {
        @Nullable Examples examples =
                book.findByExamples(interestId).map(Interest::examples).orElse(null);
        if (examples == null || examples.accepted().size() < Trainer.FEWEST) {
            if (table.contains(interestId)) {
                table.remove(interestId);
            }
            return;
        }
        boolean isLearnt =
                learnt.find(interestId)
                        .filter(last -> last.examples().equals(examples.fingerprint()))
                        .isPresent();
        if (!isLearnt) {
            timer.record(() -> train(interestId, examples));
        }
    }

    private void train(String interestId, Examples examples) {
        switch (archive.posts(examples.all())) {
            case Archive.Unavailable no -> progress.failed(interestId, no.reason());
            case Archive.Posts found -> {
                switch (archive.sample(BACKGROUND, interestId.hashCode())) {
                    case Archive.Unavailable no -> progress.failed(interestId, no.reason());
                    case Archive.Posts sample ->
                            train(interestId, examples, found.posts(), sample.posts());
                }
            }
        }
    }

    private void train(
            String interestId,
            Examples examples,
            List<EnrichedPost> found,
            List<EnrichedPost> sample) {
        Lesson lesson = Lesson.of(examples, found, sample);
        if (!lesson.isEnough()) {
            progress.failed(
                    interestId,
                    "needs at least %d accepted and %d other posts in the archive, which has %d and %d"
                            .formatted(
                                    Trainer.FEWEST,
                                    Trainer.FEWEST,
                                    lesson.count(Label.ACCEPTED),
                                    lesson.posts().size() - lesson.count(Label.ACCEPTED)));
            return;
        }
        table.put(
                interestId,
                new Learnt(
                        interestId,
                        learnt.find(interestId).map(Learnt::version).orElse(0) + 1,
                        examples.fingerprint(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        lesson.count(Label.ACCEPTED),
                        lesson.count(Label.REJECTED),
                        lesson.count(Label.BACKGROUND),
                        lesson.missing(),
                        lesson.learn()));
        progress.succeeded(interestId);
    }
}
