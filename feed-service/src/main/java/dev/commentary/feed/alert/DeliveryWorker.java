package dev.commentary.feed.alert;

import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due, each delivery on a virtual thread of its own, so that a slow receiver delays
 * nobody else's. An attempt is stored before the next one can follow. Killed between sending and
 * storing, it sends again: with the same id.
 */
final class DeliveryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SHORTLY = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(12);

    private final StateTable<Delivery> deliveries;
    private final DueDeliveries due;
    private final DeliveryShare share;
    private final Attempts attempts;
    private final DeliveryExpiry expiry;
    private final AlertMetrics metrics;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread dispatcher;
    private volatile boolean running;

    DeliveryWorker(
            StateTable<Delivery> deliveries,
            DueDeliveries due,
            DeliveryShare share,
            Attempts attempts,
            DeliveryExpiry expiry,
            AlertMetrics metrics,
            Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.share = share;
        this.attempts = attempts;
        this.expiry = expiry;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        stopped = new CountDownLatch(1);
        running = true;
        dispatcher = Thread.ofPlatform().name("alert-deliveries").daemon().start(this::run);
    }

    /** Lets attempts under way end. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        Thread current = dispatcher;
        if (current != null) {
            current.interrupt();
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the tables are there, and stopped before them. */
    @Override
    public int getPhase() {
        return 100;
    }

    private void run() {
        try {
            while (running) {
                due.next(LONGEST_WAIT).ifPresent(this::dispatch);
                if (expiry.isDue()) {
                    threads.execute(expiry::sweep);
                }
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            // Stopped: what is due now is taken up by whoever gets this instance's share.
            running = false;
        }
    }

    private void dispatch(String key) {
        if (!running || !share.includes(key)) {
            return;
        }
        if (!deliveries.isCaughtUp() || !attempts.isReady() || !underWay.add(key)) {
            due.again(key, clock.instant().plus(SHORTLY));
            return;
        }
        threads.execute(() -> work(key));
    }

    private void work(String key) {
        try {
            Optional<Delivery> ready = deliveries.find(key).filter(this::isDue);
            if (ready.isPresent()) {
                Delivery settled = attempts.make(ready.get());
                store(settled);
                metrics.count(settled, clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(key);
        }
    }

    private boolean isDue(Delivery delivery) {
        @Nullable Instant at = delivery.nextAttemptAt();
        return delivery.status() == Delivery.Status.PENDING
                && at != null
                && !at.isAfter(clock.instant());
    }

    /** Without this the next attempt could not be told from the first, so it must be done. */
    private void store(Delivery settled) throws InterruptedException {
        boolean stopping = false;
        while (!stopping) {
            try {
                deliveries.put(settled.id(), settled);
                return;
            } catch (KafkaException e) {
                LOG.warn("An attempt is not stored yet: {}", e.getMessage());
                stopping = stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
