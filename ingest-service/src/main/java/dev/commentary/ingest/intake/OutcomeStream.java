package dev.commentary.ingest.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;

/**
 * Outcomes on their way to the caller: added in order before they are known, rendered in order as
 * they become known, written as fast as the caller reads. Whoever adds waits while too many are
 * unknown or unread. It wants no more once Kafka has failed to take a post or the caller has gone.
 */
final class OutcomeStream {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeStream.class);
    private static final ThreadFactory THREADS =
            Thread.ofVirtual().name("batch-outcomes-", 0).factory();
    private static final int MOST_UNREAD_BYTES = 16 << 20;

    private record Pending(int line, @Nullable CompletableFuture<Outcome> outcome) {}

    private static final Pending END = new Pending(0, null);

    private final OutputStream out;
    private final ObjectWriter json;
    private final BlockingQueue<Pending> pending;
    private final Backlog backlog = new Backlog(MOST_UNREAD_BYTES);
    private final Thread settling = THREADS.newThread(this::settle);
    private final Thread writing = THREADS.newThread(this::write);
    private volatile boolean wanted = true;

    OutcomeStream(OutputStream out, ObjectWriter json, int mostPending) {
        this.out = out;
        this.json = json;
        this.pending = new ArrayBlockingQueue<>(mostPending);
    }

    void start() {
        settling.start();
        writing.start();
    }

    void add(int line, CompletableFuture<Outcome> outcome) throws InterruptedException {
        pending.put(new Pending(line, outcome));
    }

    boolean areWanted() {
        return wanted;
    }

    /** No more will be added: waits until all is written. */
    void finish() throws InterruptedException {
        pending.put(END);
        settling.join();
        writing.join();
    }

    private void settle() {
        try {
            Pending next = pending.take();
            while (next.outcome() != null) {
                Outcome outcome = next.outcome().join();
                wanted = wanted && !(outcome instanceof Outcome.Failed);
                backlog.add(line(OutcomeJson.ofLine(next.line(), outcome)));
                next = pending.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            backlog.end();
        }
    }

    private void write() {
        try {
            for (byte[] next = backlog.take(); next.length > 0; next = backlog.take()) {
                out.write(next);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.info("The caller of a batch has gone: {}", e.toString());
            wanted = false;
            backlog.abandon();
        }
    }

    private byte[] line(OutcomeJson outcome) {
        byte[] rendered = json.writeValueAsBytes(outcome);
        byte[] line = Arrays.copyOf(rendered, rendered.length + 1);
        line[rendered.length] = '\n';
        return line;
    }
}
