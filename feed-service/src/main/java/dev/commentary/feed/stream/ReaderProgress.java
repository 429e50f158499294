package dev.commentary.feed.stream;

import java.util.Arrays;

/**
 * How far one reader has come. The stream, what is replayed and what waits in a queue overlap at
 * their seams; here each event counts once. For one thread.
 */
final class ReaderProgress {

    private final int topic;
    private long[] next;

    ReaderProgress(StreamPosition start) {
        this.topic = start.topic();
        this.next = start.next();
    }

    /** Goes on to an event; false where the reader is past it already. */
    boolean reach(LiveEvent event) {
        if (event.partition() >= next.length) {
            next = Arrays.copyOf(next, event.partition() + 1);
        }
        if (event.offset() < next[event.partition()]) {
            return false;
        }
        next[event.partition()] = event.offset() + 1;
        return true;
    }

    String id() {
        return new StreamPosition(topic, next).encode();
    }
}
