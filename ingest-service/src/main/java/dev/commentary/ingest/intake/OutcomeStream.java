package dev.commentary.ingest.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;

/**
 * Outcomes on their way to the caller: one thread adds them in order before they are known, another
 * writes them in order as they become known. Whoever adds waits while too many are unknown. It
 * wants no more once Kafka has failed to take a post or the caller has gone.
 */
final class OutcomeStream {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeStream.class);

    private record Pending(int line, @Nullable CompletableFuture<Outcome> outcome) {}

    private static final Pending END = new Pending(0, null);

    private final OutputStream out;
    private final ObjectWriter json;
    private final BlockingQueue<Pending> pending;
    private volatile boolean wanted = true;

    OutcomeStream(OutputStream out, ObjectWriter json, int mostPending) {
        this.out = out;
        this.json = json;
        this.pending = new ArrayBlockingQueue<>(mostPending);
    }

    void add(int line, CompletableFuture<Outcome> outcome) {
        put(new Pending(line, outcome));
    }

    /** No more will be added. */
    void end() {
        put(END);
    }

    boolean areWanted() {
        return wanted;
    }

    /** Writes until the end; after a failure to write it only waits for the end. */
    void write() {
        boolean reachable = true;
        for (Pending next = take(); next.outcome() != null; next = take()) {
            Outcome outcome = next.outcome().join();
            if (outcome instanceof Outcome.Failed) {
                wanted = false;
            }
            reachable = reachable && written(next.line(), outcome);
        }
    }

    private boolean written(int line, Outcome outcome) {
        try {
            out.write(json.writeValueAsBytes(OutcomeJson.ofLine(line, outcome)));
            out.write('\n');
            if (!isNextKnown()) {
                out.flush();
            }
            return true;
        } catch (IOException e) {
            LOG.info("The caller of a batch has gone after line {}: {}", line, e.getMessage());
            wanted = false;
            return false;
        }
    }

    private boolean isNextKnown() {
        @Nullable Pending next = pending.peek();
        return next != null && next.outcome() != null && next.outcome().isDone();
    }

    private void put(Pending outcome) {
        try {
            pending.put(outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking in a batch", e);
        }
    }

    private Pending take() {
        try {
            return pending.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return END;
        }
    }
}
