package dev.commentary.feed.alert;

import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every open page of alerts for the dashboard at the moment they are stored, on any instance.
 * A reader that comes back, to this instance or another, first gets what it missed; one that is too
 * slow is dropped and comes back. Thread-safe.
 */
final class AlertStream implements Changes<Delivery>, SmartLifecycle {

    private static final int MOST_READERS = 1_000;

    private final AlertLog log = new AlertLog();
    private final Set<AlertReader> readers = new HashSet<>();
    private boolean running;

    /**
     * A new stream of events named {@code alert}.
     *
     * @param lastEventId where the reader was; null for one that begins
     */
    SseEmitter open(@Nullable String lastEventId) {
        AlertReader reader;
        synchronized (this) {
            if (!running || readers.size() >= MOST_READERS) {
                throw new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "No stream of alerts can be opened at the moment.");
            }
            List<AlertLog.Entry> missed = lastEventId == null ? List.of() : log.after(lastEventId);
            reader = new AlertReader(log.head(), missed, this::close);
            readers.add(reader);
        }
        return reader.start();
    }

    @Override
    public synchronized void put(String key, Delivery value, Place place) {
        log.put(value, place)
                .ifPresent(news -> List.copyOf(readers).forEach(reader -> reader.offer(news)));
    }

    @Override
    public synchronized void removed(String key) {
        log.remove(key);
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        List.copyOf(readers).forEach(AlertReader::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private synchronized void close(AlertReader reader) {
        readers.remove(reader);
    }
}
