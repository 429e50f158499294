package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The latest events, for readers that resume: as many as fit, the oldest go first. Not thread-safe;
 * {@link LiveStream} guards it.
 */
final class LiveLog {

    private final int mostEvents;
    private final long mostBytes;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private long bytes;
    private int topic;
    private long[] floor = {};
    private long[] head = {};

    LiveLog(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /** Forgets all and begins at a position. */
    void begin(StreamPosition start) {
        events.clear();
        bytes = 0;
        topic = start.topic();
        floor = start.next();
        head = start.next();
    }

    /** Adds what came next. */
    void append(LiveEvent event) {
        grow(event.partition() + 1);
        head[event.partition()] = event.offset() + 1;
        events.addLast(event);
        bytes += event.sizeBytes();
        while (events.size() > mostEvents || bytes > mostBytes) {
            LiveEvent oldest = events.removeFirst();
            bytes -= oldest.sizeBytes();
            floor[oldest.partition()] = oldest.offset() + 1;
        }
    }

    private void grow(int partitions) {
        if (partitions > head.length) {
            head = Arrays.copyOf(head, partitions);
            floor = Arrays.copyOf(floor, partitions);
        }
    }

    /** What the event that comes next will follow. */
    StreamPosition head() {
        return new StreamPosition(topic, head);
    }

    /** The earliest position from which nothing is missing here. */
    StreamPosition floor() {
        return new StreamPosition(topic, floor);
    }

    /** The position that was the head at that moment, as far back as the log goes. */
    StreamPosition at(Instant moment) {
        long[] next = head.clone();
        Iterator<LiveEvent> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            LiveEvent event = newestFirst.next();
            if (event.arrivedAt().isBefore(moment)) {
                break;
            }
            next[event.partition()] = Math.min(next[event.partition()], event.offset());
        }
        return new StreamPosition(topic, next);
    }

    /** The events after a position, as far back as the log goes, in the order of their arrival. */
    List<LiveEvent> after(StreamPosition position) {
        List<LiveEvent> later = new ArrayList<>();
        for (LiveEvent event : events) {
            if (event.offset() >= position.next(event.partition())) {
                later.add(event);
            }
        }
        return later;
    }

    /** The newest revision of a post among the events; empty where it was withdrawn after. */
    Optional<EnrichedPost> find(String postId) {
        Iterator<LiveEvent> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            LiveEvent event = newestFirst.next();
            if (event.postId().equals(postId)) {
                return event.change() instanceof LiveChange.Shown shown
                        ? Optional.of(shown.post())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
