package dev.commentary.feed.alert;

import dev.commentary.feed.state.Changes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every open page of alerts for the dashboard at the moment they are stored, on any instance.
 * A reader that is too slow is dropped and finds them on the page of alerts. Thread-safe.
 */
final class AlertStream implements Changes<Delivery>, SmartLifecycle {

    private static final int MOST_READERS = 1_000;

    private final Set<AlertReader> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** A new stream of events named {@code alert}. */
    SseEmitter open() {
        if (readers.size() >= MOST_READERS) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too many streams are open.");
        }
        AlertReader reader = new AlertReader(readers::remove);
        readers.add(reader);
        return reader.start();
    }

    @Override
    public void put(String key, Delivery value, @Nullable Delivery before, boolean replay) {
        boolean isNews =
                !replay
                        && before == null
                        && value.channel().equals(Channel.DASHBOARD)
                        && value.status() == Delivery.Status.DELIVERED;
        if (isNews) {
            readers.forEach(reader -> reader.offer(value));
        }
    }

    @Override
    public void removed(String key) {}

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(AlertReader::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
