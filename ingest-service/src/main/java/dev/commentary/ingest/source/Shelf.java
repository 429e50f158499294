package dev.commentary.ingest.source;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The posts of a site whose numbers there fall into one thousand: 26 bytes each, 35 characters in
 * JSON, so that no site is too large for Kafka and a page of new posts touches one shelf or two.
 *
 * @param source its id
 * @param number of the thousand
 * @param posts in base 64, by their numbers: 2 bytes for the number within the thousand, 16 for the
 *     post's id, 8 for its fingerprint
 */
public record Shelf(String source, long number, String posts) {

    static final int PLACES = 1_000;
    private static final int ID_BYTES = 16;
    private static final int ENTRY_BYTES = Short.BYTES + ID_BYTES + Long.BYTES;
    private static final HexFormat HEX = HexFormat.of();

    /** A post as it was seen last. */
    record Entry(String postId, long fingerprint) {

        /** What the site lists but could not be accepted. */
        static final Entry NO_POST = new Entry("00".repeat(ID_BYTES), 0);

        boolean isPost() {
            return !postId.equals(NO_POST.postId);
        }
    }

    static Shelf of(String source, long number, Map<Long, Entry> posts) {
        ByteBuffer bytes = ByteBuffer.allocate(posts.size() * ENTRY_BYTES);
        new TreeMap<>(posts)
                .forEach((id, post) ->
                        bytes.putShort((short) (id % PLACES))
                                .put(HEX.parseHex(post.postId()))
                                .putLong(post.fingerprint()));
        return new Shelf(source, number, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** The posts by their numbers. */
    SortedMap<Long, Entry> entries() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(posts));
        byte[] id = new byte[ID_BYTES];
        SortedMap<Long, Entry> entries = new TreeMap<>();
        while (bytes.remaining() >= ENTRY_BYTES) {
            long place = number * PLACES + bytes.getShort();
            bytes.get(id);
            entries.put(place, new Entry(HEX.formatHex(id), bytes.getLong()));
        }
        return entries;
    }

    /** How many posts it holds. */
    int size() {
        int padding = posts.endsWith("==") ? 2 : posts.endsWith("=") ? 1 : 0;
        return (posts.length() / 4 * 3 - padding) / ENTRY_BYTES;
    }

    String key() {
        return source + "/" + number;
    }

    static long numberOf(long id) {
        return id / PLACES;
    }
}
