package dev.commentary.feed.alert;

import dev.commentary.feed.stream.StreamPosition;
import dev.commentary.plumbing.state.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts for the dashboard that are stored, in the order in which this instance read them, each
 * once. A position is a {@link StreamPosition} of the deliveries' topic, so that every instance
 * knows what came after it. Not thread-safe; {@link AlertStream} guards it.
 */
final class AlertLog {

    /**
     * An alert on the stream.
     *
     * @param id names the position just after it
     */
    record Entry(String id, Delivery delivery, Place place) {}

    /** An earlier topic of the same name is not told from this one but by larger offsets. */
    private static final int TOPIC = 0;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    // Never empty, as the position of an empty topic must be one that can be named, too.
    private long[] next = {0};

    /** Takes note of a delivery that was stored; answers it where readers must be told of it. */
    Optional<Entry> put(Delivery delivery, Place place) {
        if (place.partition() >= next.length) {
            next = Arrays.copyOf(next, place.partition() + 1);
        }
        next[place.partition()] = place.offset() + 1;
        boolean isNews =
                delivery.channel().equals(Channel.DASHBOARD)
                        && delivery.status() == Delivery.Status.DELIVERED
                        && !entries.containsKey(delivery.id());
        if (!isNews) {
            return Optional.empty();
        }
        Entry entry = new Entry(head(), delivery, place);
        entries.put(delivery.id(), entry);
        return Optional.of(entry);
    }

    void remove(String deliveryId) {
        entries.remove(deliveryId);
    }

    /** The position after all that is known. */
    String head() {
        return new StreamPosition(TOPIC, next).encode();
    }

    /** What came after a position; nothing where it is none of this topic. */
    List<Entry> after(String position) {
        return StreamPosition.decode(position).filter(this::isPast).stream()
                .flatMap(from ->
                        entries.values().stream()
                                .filter(e ->
                                        e.place().offset() >= from.next(e.place().partition())))
                .toList();
    }

    private boolean isPast(StreamPosition position) {
        for (int partition = 0; partition < position.partitions(); partition++) {
            long known = partition < next.length ? next[partition] : 0;
            if (position.next(partition) > known) {
                return false;
            }
        }
        return true;
    }
}
