package dev.commentary.ingest.source;

import dev.commentary.contract.CanonicalUrl;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.ingest.list.Listed;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a list of pages has been read: 8 bytes for each page that was seen, so that the largest
 * sitemap fits into one record of Kafka.
 *
 * @param maps that are still to be asked in this round, of an index
 * @param seen keys in base 64, in the order of their last appearance
 */
public record ListProgress(List<PendingMap> maps, String seen) {

    /**
     * A map that is still to be read.
     *
     * @param key what it counts as once it was
     * @param lane of the pages that are new to us
     */
    public record PendingMap(String address, String key, @Nullable Lane lane) {}

    static final ListProgress BEGIN = new ListProgress(List.of(), "");

    private static final int MOST_SEEN = 60_000;
    private static final int KEY_DIGITS = 2 * Long.BYTES;

    public ListProgress {
        maps = List.copyOf(maps);
    }

    /** What is remembered of a page: where it is, and when it was changed last. */
    static String key(Listed page) {
        return key(page.address(), page.modified() == null ? "" : page.modified());
    }

    /** Remembers that a sitemap of an index has been read, whenever it was changed. */
    static String readMark(String map) {
        return key(map, "read");
    }

    /** Remembers that a sitemap of an index was there before it could be read. */
    static String waitingMark(String map) {
        return key(map, "waiting");
    }

    private static String key(String address, String what) {
        return PostId.of(CanonicalUrl.of(address), what, null, "").substring(0, KEY_DIGITS);
    }

    Set<String> keys() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(seen));
        Set<String> keys = new LinkedHashSet<>();
        while (bytes.hasRemaining()) {
            keys.add(String.format("%016x", bytes.getLong()));
        }
        return keys;
    }

    ListProgress then(List<PendingMap> nextMaps) {
        return new ListProgress(nextMaps, seen);
    }

    /**
     * The same after a document that names these; the oldest are forgotten where it is too much.
     */
    ListProgress with(Collection<String> present) {
        LinkedHashSet<String> all = new LinkedHashSet<>(keys());
        present.forEach(all::addLast);
        return new ListProgress(maps, packed(newest(all)));
    }

    /** The same after a document of older pages: they are the first to be forgotten. */
    ListProgress withOlder(Collection<String> present) {
        LinkedHashSet<String> all = new LinkedHashSet<>(present);
        keys().forEach(all::addLast);
        return new ListProgress(maps, packed(newest(all)));
    }

    /** The same, had these pages not been seen. */
    ListProgress without(Set<String> later) {
        Set<String> kept = keys();
        kept.removeAll(later);
        return new ListProgress(maps, packed(kept));
    }

    private static LinkedHashSet<String> newest(LinkedHashSet<String> all) {
        while (all.size() > MOST_SEEN) {
            all.removeFirst();
        }
        return all;
    }

    private static String packed(Set<String> keys) {
        ByteBuffer bytes = ByteBuffer.allocate(keys.size() * Long.BYTES);
        keys.forEach(key -> bytes.putLong(Long.parseUnsignedLong(key, 16)));
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
