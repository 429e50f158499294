package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.query.lucene.PostIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell readers, with its place on the stream. What is made of it for readers, the
 * change, its index and its texts, is made once and at first need. Thread-safe.
 */
final class LiveEvent {

    private final int partition;
    private final long offset;
    private final int sizeBytes;
    private final Instant arrivedAt;
    private final String postId;
    private final Supplier<LiveChange> reading;
    private final Map<EventFormat, byte[]> texts = new ConcurrentHashMap<>(2);
    private volatile @Nullable LiveChange change;
    private volatile @Nullable PostIndex index;
    private volatile @Nullable Set<String> interests;

    /**
     * An event.
     *
     * @param sizeBytes of the record that it came in
     * @param arrivedAt when this process got it
     * @param reading tells the change; always the same one
     */
    LiveEvent(
            int partition,
            long offset,
            String postId,
            int sizeBytes,
            Instant arrivedAt,
            Supplier<LiveChange> reading) {
        this.partition = partition;
        this.offset = offset;
        this.postId = postId;
        this.sizeBytes = sizeBytes;
        this.arrivedAt = arrivedAt;
        this.reading = reading;
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

    /** The id of the post that it is about. */
    String postId() {
        return postId;
    }

    // Two threads may read the same event at once: both get the same, and one is kept.
    LiveChange change() {
        @Nullable LiveChange read = change;
        if (read == null) {
            read = reading.get();
            change = read;
        }
        return read;
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

    // As above; a topic that changes just now may count in its old form.
    Set<String> interests(EnrichedPost post, InterestTagger tagger) {
        @Nullable Set<String> told = interests;
        if (told == null) {
            told = tagger.tags(post).stream().map(InterestTag::id).collect(Collectors.toSet());
            interests = told;
        }
        return told;
    }
}
