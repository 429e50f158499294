package dev.commentary.feed.correction;

import dev.commentary.contract.PostCorrections;
import dev.commentary.plumbing.state.StateTable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has {@link CorrectionKeeper} look once a second, on a thread of its own. */
final class KeepingWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CorrectionKeeper keeper;
    private final StateTable<PostCorrections> table;
    private final Corrector corrector;
    private CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    KeepingWatch(CorrectionKeeper keeper, StateTable<PostCorrections> table, Corrector corrector) {
        this.keeper = keeper;
        this.table = table;
        this.corrector = corrector;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        CountDownLatch end = stopped;
        Thread.ofVirtual().name("correction-keeper").start(() -> watch(end));
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            keeper.look(table, corrector);
        } catch (RuntimeException e) {
            // A fault with one look must not end all later ones.
            LOG.error("Corrections were not looked after", e);
        }
    }
}
