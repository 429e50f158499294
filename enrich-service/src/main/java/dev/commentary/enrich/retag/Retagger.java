package dev.commentary.enrich.retag;

import dev.commentary.enrich.correction.KnownCorrections;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that works on runs: on the oldest one that is not at its end, where that is this
 * instance's. What a dead process or a lost broker cut off goes on from the last checkpoint.
 */
final class Retagger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retagger.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Runs runs;
    private final RetagShare share;
    private final KnownCorrections corrections;
    private final Supplier<LogReader> logs;
    private final RetagTools tools;
    private final String knowledge;
    private final double coreShare;
    private final LiveTraffic live;
    private CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    Retagger(
            Runs runs,
            RetagShare share,
            KnownCorrections corrections,
            Supplier<LogReader> logs,
            RetagTools tools,
            String knowledge,
            double coreShare,
            LiveTraffic live) {
        this.runs = runs;
        this.share = share;
        this.corrections = corrections;
        this.logs = logs;
        this.tools = tools;
        this.knowledge = knowledge;
        this.coreShare = coreShare;
        this.live = live;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        thread = Thread.ofPlatform().name("retag").daemon().start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        Thread current = thread;
        try {
            if (current != null) {
                current.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            while (running) {
                Optional<RetagRun> mine = runs.current().filter(run -> share.includes(run.id()));
                boolean wellDone = mine.map(this::work).orElse(true);
                var _ =
                        stopped.await(
                                (wellDone ? GLANCE : PAUSE).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether there was no trouble. */
    private boolean work(RetagRun run) {
        try (LogReader log = logs.get()) {
            corrections.awaitFirstReading();
            // This instance may just have begun to read, and the run be at its end since long.
            runs.catchUp();
            Optional<RetagRun> now = runs.find(run.id()).filter(RetagRun::isRunning);
            if (now.isPresent()) {
                goOn(now.get(), log);
            }
            return true;
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.warn("Retag {} pauses: {}", run.id(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
            return false;
        } catch (RuntimeException e) {
            LOG.error("Retag {} failed", run.id(), e);
            fail(run, e);
            return false;
        }
    }

    private void goOn(RetagRun run, LogReader log) throws InterruptedException {
        BooleanSupplier ended =
                () -> !running || runs.isCancelled(run.id()) || !share.includes(run.id());
        Pace pace = new Pace(coreShare, live, ended, stopped::await);
        RunWork work = new RunWork(run, runs, log, tools, pace, knowledge, ended);
        LOG.info("Retag {} goes on", run.id());
        boolean over = !runs.isCancelled(run.id()) && work.goOn();
        if (!over && runs.isCancelled(run.id())) {
            work.end(RetagRun.CANCELLED, null);
        }
    }

    private void fail(RetagRun run, RuntimeException why) {
        try {
            RetagRun last = runs.find(run.id()).orElse(run);
            runs.put(last.ended(RetagRun.FAILED, why.toString(), runs.now()));
        } catch (KafkaException e) {
            LOG.warn("That retag {} failed is written down later: {}", run.id(), e.toString());
        }
    }
}
