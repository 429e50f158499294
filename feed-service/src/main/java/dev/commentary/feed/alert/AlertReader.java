package dev.commentary.feed.alert;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream of alerts: a bounded queue and the thread that empties it. Thread-safe. */
final class AlertReader {

    private static final int MOST_WAITING = 64;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final long FOR_GOOD = 0;

    private final BlockingQueue<AlertLog.Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final SseEmitter emitter = new SseEmitter(FOR_GOOD);
    private final String head;
    private final List<AlertLog.Entry> missed;
    private final Consumer<AlertReader> whenGone;
    private @Nullable Thread writer;
    private volatile boolean ended;

    /**
     * A reader that has nothing yet.
     *
     * @param head the position of the stream after what was missed
     * @param missed what it is told first
     */
    AlertReader(String head, List<AlertLog.Entry> missed, Consumer<AlertReader> whenGone) {
        this.head = head;
        this.missed = List.copyOf(missed);
        this.whenGone = whenGone;
    }

    SseEmitter start() {
        emitter.onCompletion(this::end);
        emitter.onError(e -> end());
        writer = Thread.ofVirtual().name("alert-stream").start(this::write);
        return emitter;
    }

    /** Hands over without waiting; ends the stream where too many wait. */
    void offer(AlertLog.Entry alert) {
        if (!waiting.offer(alert)) {
            end();
        }
    }

    void end() {
        ended = true;
        whenGone.accept(this);
        Thread current = writer;
        if (current != null && current != Thread.currentThread()) {
            current.interrupt();
        }
    }

    private void write() {
        try {
            emitter.send(SseEmitter.event().comment("open"));
            for (AlertLog.Entry alert : missed) {
                send(alert);
            }
            emitter.send(SseEmitter.event().id(head).name("here").data("{}"));
            while (!ended) {
                send(waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
            }
        } catch (IOException | IllegalStateException e) {
            // The reader is gone; there is nobody to tell.
            ended = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            whenGone.accept(this);
            emitter.complete();
        }
    }

    private void send(AlertLog.@Nullable Entry alert) throws IOException {
        if (alert == null) {
            emitter.send(SseEmitter.event().comment(""));
            return;
        }
        emitter.send(
                SseEmitter.event()
                        .id(alert.id())
                        .name("alert")
                        .data(DeliveryView.of(alert.delivery()), MediaType.APPLICATION_JSON));
    }
}
