package dev.commentary.feed.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes events as the lines of one reader's stream. For one thread. */
final class StreamWriter {

    private static final byte[] HEARTBEAT = ": still here\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final ReaderProgress progress;
    private final LiveFilter filter;
    private final EventFormat format;
    private final Duration retry;

    StreamWriter(
            OutputStream out,
            ReaderProgress progress,
            LiveFilter filter,
            EventFormat format,
            Duration retry) {
        this.out = out;
        this.progress = progress;
        this.filter = filter;
        this.format = format;
        this.retry = retry;
    }

    void begin() throws IOException {
        text("retry: " + retry.toMillis() + "\n");
        heartbeat();
    }

    /** Tells that the reader is still served, and how far: also past what it did not want. */
    void heartbeat() throws IOException {
        out.write(HEARTBEAT);
        text("id: " + progress.id() + "\n\n");
        flush();
    }

    /** Tells that events are missing here, which a search would find. */
    void searchInstead() throws IOException {
        text("event: gap\ndata: {}\n\n");
    }

    void event(LiveEvent event) throws IOException {
        if (!progress.reach(event) || !filter.lets(event)) {
            return;
        }
        switch (event.change()) {
            case LiveChange.Shown shown -> lines(event.text(shown.post(), format));
            case LiveChange.Withdrawn withdrawn ->
                    lines(LiveEvent.lines("withdrawn", "{\"id\":\"" + withdrawn.id() + "\"}"));
            case LiveChange.Unreadable nothing -> {
                // No filter lets it through.
            }
        }
    }

    private void lines(byte[] lines) throws IOException {
        text("id: " + progress.id() + "\n");
        out.write(lines);
    }

    void flush() throws IOException {
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
