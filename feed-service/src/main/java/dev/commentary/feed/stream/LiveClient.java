package dev.commentary.feed.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: a bounded queue between the thread that reads Kafka, which never waits, and the
 * one that writes to the reader.
 */
final class LiveClient {

    /** What came of waiting. */
    sealed interface Next {

        record Event(LiveEvent event) implements Next {}

        /** Nothing came for a while. */
        record Silence() implements Next {}

        /** The stream is to end: the reader is too slow, or the service stops. */
        record End() implements Next {}
    }

    private final BlockingQueue<Next> queue;
    private volatile boolean ended;

    LiveClient(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Hands over an event without waiting; false ends the stream because too many wait. */
    boolean offer(LiveEvent event) {
        if (ended || queue.offer(new Next.Event(event))) {
            return true;
        }
        end();
        return false;
    }

    void end() {
        ended = true;
        // Wakes a writer that waits; one that does not wait sees the flag.
        var _ = queue.offer(new Next.End());
    }

    boolean isEnded() {
        return ended;
    }

    Next await(Duration longest) throws InterruptedException {
        if (ended) {
            return new Next.End();
        }
        @Nullable Next next = queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? new Next.Silence() : next;
    }
}
