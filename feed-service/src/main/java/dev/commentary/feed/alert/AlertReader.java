package dev.commentary.feed.alert;

import java.io.IOException;
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

    private final BlockingQueue<Delivery> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final SseEmitter emitter = new SseEmitter(FOR_GOOD);
    private final Consumer<AlertReader> whenGone;
    private @Nullable Thread writer;
    private volatile boolean ended;

    AlertReader(Consumer<AlertReader> whenGone) {
        this.whenGone = whenGone;
    }

    SseEmitter start() {
        emitter.onCompletion(this::end);
        emitter.onError(e -> end());
        writer = Thread.ofVirtual().name("alert-stream").start(this::write);
        return emitter;
    }

    /** Hands over without waiting; ends the stream where too many wait. */
    void offer(Delivery delivery) {
        if (!waiting.offer(delivery)) {
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

    private void send(@Nullable Delivery delivery) throws IOException {
        if (delivery == null) {
            emitter.send(SseEmitter.event().comment(""));
            return;
        }
        emitter.send(
                SseEmitter.event()
                        .id(delivery.id())
                        .name("alert")
                        .data(DeliveryView.of(delivery), MediaType.APPLICATION_JSON));
    }
}
