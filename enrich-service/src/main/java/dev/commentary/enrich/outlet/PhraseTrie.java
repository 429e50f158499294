package dev.commentary.enrich.outlet;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folded phrases, all found in one pass over a text. Thread-safe. */
final class PhraseTrie<V> {

    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();

    PhraseTrie(Map<String, V> phrases) {
        trie.build(new TreeMap<>(phrases));
    }

    /**
     * Tells of every occurrence, also inside words and of each other, in the order of their ends.
     */
    void scan(FoldedText text, IHit<V> hits) {
        trie.parseText(text.chars(), hits);
    }

    /** What stands for exactly this phrase, or null. */
    @Nullable V find(String folded) {
        int index = trie.exactMatchSearch(folded);
        return index < 0 ? null : trie.get(index);
    }
}
