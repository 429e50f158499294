package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.query.lucene.PostIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell readers, with its place on the stream. What is made of it for readers, its
 * index and its texts, is made once and at first need. Thread-safe.
 */
final class LiveEvent {

    private final int partition;
    private final long offset;
    private final int sizeBytes;
    private final Instant arrivedAt;
    private final LiveChange change;
    private final Map<EventFormat, byte[]> texts = new ConcurrentHashMap<>(2);
    private volatile @Nullable PostIndex index;

    /**
     * An event.
     *
     * @param sizeBytes of the record that it came in
     * @param arrivedAt when this process got it
     */
    LiveEvent(int partition, long offset, int sizeBytes, Instant arrivedAt, LiveChange change) {
        this.partition = partition;
        this.offset = offset;
        this.sizeBytes = sizeBytes;
        this.arrivedAt = arrivedAt;
        this.change = change;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    int sizeBytes() {
        return sizeBytes;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    LiveChange change() {
        return change;
    }

    /** The post's event in a format, as the bytes that follow the event's id. */
    byte[] text(EnrichedPost post, EventFormat format) {
        return texts.computeIfAbsent(format, f -> lines("post", f.write(post)));
    }

    /** An event's name and data as lines of a stream, ended by an empty one. */
    static byte[] lines(String name, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        text.append("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    // Two threads may index the same post at once: both get the same, and one is kept.
    PostIndex index(EnrichedPost post) {
        @Nullable PostIndex made = index;
        if (made == null) {
            made = PostIndex.of(post);
            index = made;
        }
        return made;
    }
}
