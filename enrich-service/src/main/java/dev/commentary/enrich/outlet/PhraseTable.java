package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Folded phrases, all found in one pass over a text. Immutable and thread-safe.
 *
 * <p>A hash table of all phrases and of their beginnings up to the end of each word. From the start
 * of every word the text is hashed on, and looked up at the ends of words, until no phrase begins
 * so: most words cost one look-up, and a filter of a few bits for each phrase answers most of those
 * from the processor's cache, however large the table. About twice as fast here as an Aho-Corasick
 * double-array trie, whose arrays for 8,000 names do not fit that cache.
 */
final class PhraseTable<V> {

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final int BEGINNING = 0;
    private static final int NOTHING = -1;
    private static final int FILTER_BITS = 16;

    private final long[] hashes;
    private final int[] entries;
    private final int mask;
    private final long[] filter;
    private final int filterMask;
    private final List<String> phrases = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    /** Hears of each phrase found: also inside others, and where a word runs on after it. */
    @FunctionalInterface
    interface Listener<V> {
        void found(int start, int end, V value);
    }

    PhraseTable(Map<String, V> phrases) {
        int words = phrases.keySet().stream().mapToInt(PhraseTable::countEnds).sum();
        int ends = Integer.highestOneBit(Math.max(words, Long.SIZE));
        filter = new long[ends * FILTER_BITS / Long.SIZE];
        filterMask = ends * FILTER_BITS - 1;
        int size = ends * 4;
        hashes = new long[size];
        entries = new int[size];
        mask = size - 1;
        phrases.forEach(this::add);
    }

    private static int countEnds(String phrase) {
        FoldedText text = FoldedText.of(phrase);
        int ends = 0;
        for (int end = 1; end <= text.length(); end++) {
            ends += text.isEdge(end) ? 1 : 0;
        }
        return ends;
    }

    private void add(String phrase, V value) {
        FoldedText text = FoldedText.of(phrase);
        long hash = 0;
        for (int end = 1; end <= text.length(); end++) {
            hash = next(hash, text.at(end - 1));
            if (text.isEdge(end) && end < text.length()) {
                slot(hash);
            }
        }
        phrases.add(phrase);
        values.add(value);
        entries[slot(hash)] = phrases.size();
    }

    /** The place of a hash, taken for it if it was not there. */
    private int slot(long hash) {
        int slot = find(hash);
        hashes[slot] = hash;
        filter[filterWord(hash)] |= 1L << hash;
        return slot;
    }

    private int filterWord(long hash) {
        return ((int) hash & filterMask) >>> 6;
    }

    /** False where no phrase is or begins like this; true nearly always means that one does. */
    private boolean isLikely(long hash) {
        return (filter[filterWord(hash)] & (1L << hash)) != 0;
    }

    private static long next(long hash, char letter) {
        long mixed = (hash + letter + 1) * FACTOR;
        return mixed ^ (mixed >>> 29);
    }

    /** The place of this hash, or the free place where it would be. */
    private int find(long hash) {
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Tells of every phrase that begins where a word begins and ends where one ends, or a seam. */
    void scan(FoldedText text, Listener<V> listener) {
        for (int start = 0; start < text.length(); start++) {
            boolean begins = text.isEdge(start) || text.isSeam(start);
            if (begins && text.isLetterOrDigit(start)) {
                scanFrom(start, text, listener);
            }
        }
    }

    private void scanFrom(int start, FoldedText text, Listener<V> listener) {
        long hash = 0;
        for (int end = start + 1; end <= text.length(); end++) {
            hash = next(hash, text.at(end - 1));
            boolean edge = text.isEdge(end);
            if (!edge && !text.isSeam(end)) {
                continue;
            }
            int entry = entryOf(hash);
            if (entry > BEGINNING) {
                report(entry - 1, start, end, text, listener);
            } else if (edge && entry == NOTHING) {
                return;
            }
        }
    }

    private int entryOf(long hash) {
        if (!isLikely(hash)) {
            return NOTHING;
        }
        int slot = find(hash);
        return hashes[slot] == 0 ? NOTHING : entries[slot];
    }

    private void report(int phrase, int start, int end, FoldedText text, Listener<V> listener) {
        if (text.startsWith(phrases.get(phrase), start)) {
            listener.found(start, end, values.get(phrase));
        }
    }
}
