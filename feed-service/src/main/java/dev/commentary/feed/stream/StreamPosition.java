package dev.commentary.feed.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on the live stream: for each partition of the topic the offset that comes next. On the
 * wire it is the opaque id of an event; whoever names it again, on any instance, gets exactly what
 * came after. Immutable.
 */
public final class StreamPosition {

    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + Integer.BYTES;
    private static final int MOST_PARTITIONS = 1024;

    private final int topic;
    private final long[] next;

    /**
     * A position.
     *
     * @param topic tells this topic from an earlier one of the same name
     * @param next by partition
     */
    public StreamPosition(int topic, long... next) {
        this.topic = topic;
        this.next = next.clone();
    }

    int topic() {
        return topic;
    }

    /** The offset that comes next; a partition that was added later starts at its beginning. */
    public long next(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** How many partitions it tells of. */
    public int partitions() {
        return next.length;
    }

    long[] next() {
        return next.clone();
    }

    /** The position as the id of an event. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + next.length * Long.BYTES);
        bytes.put(VERSION).putInt(topic);
        for (long offset : next) {
            putCompact(bytes, offset);
        }
        byte[] used = Arrays.copyOf(bytes.array(), bytes.position());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    /** Reads what {@link #encode} wrote; empty for anything else. */
    public static Optional<StreamPosition> decode(String id) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            return bytes.remaining() <= HEAD_BYTES || bytes.get() != VERSION
                    ? Optional.empty()
                    : Optional.ofNullable(read(bytes.getInt(), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable StreamPosition read(int topic, ByteBuffer bytes) {
        long[] next = new long[MOST_PARTITIONS];
        int partitions = 0;
        while (bytes.hasRemaining()) {
            long offset = getCompact(bytes);
            if (offset < 0 || partitions == MOST_PARTITIONS) {
                return null;
            }
            next[partitions++] = offset;
        }
        return new StreamPosition(topic, Arrays.copyOf(next, partitions));
    }

    // Seven bits a byte, the lowest first, the eighth says that more follow: at most eight bytes
    // for offsets below 2^56.
    private static void putCompact(ByteBuffer bytes, long offset) {
        long rest = offset;
        while (rest > 0x7f) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long getCompact(ByteBuffer bytes) {
        long offset = 0;
        for (int shift = 0; shift < 56 && bytes.hasRemaining(); shift += 7) {
            byte part = bytes.get();
            offset |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return offset;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamPosition that
                && topic == that.topic
                && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return 31 * topic + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Integer.toHexString(topic) + Arrays.toString(next);
    }
}
