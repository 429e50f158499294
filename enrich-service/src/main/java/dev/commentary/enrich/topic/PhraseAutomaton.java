package dev.commentary.enrich.topic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds every one of some thousands of phrases in a text, in one pass, whatever their number.
 *
 * <p>An Aho-Corasick automaton over {@link LetterClass}, with every transition worked out
 * beforehand. Immutable and thread-safe. A phrase is found only from the start of a word; it also
 * has to end with a word, unless it was given as the beginning of one.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho and Corasick, 1975</a>
 */
final class PhraseAutomaton {

    private static final int[] NOTHING = {};

    private final int[] next;
    private final int[][] found;
    private final int[] lengths;

    /** Hears of each phrase found, with its first code unit and the one after its last. */
    @FunctionalInterface
    interface Listener {
        void found(int phrase, int start, int end);
    }

    /** Takes phrases by number; a trailing {@code *} stands for the rest of a word. */
    PhraseAutomaton(List<String> phrases) {
        Trie trie = new Trie();
        lengths = new int[phrases.size()];
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            String words = phrases.get(phrase);
            boolean open = words.endsWith("*");
            String closed = open ? words.substring(0, words.length() - 1) : words;
            lengths[phrase] = closed.length();
            trie.add(" " + closed + (open ? "" : " "), phrase, open);
        }
        trie.complete();
        next = Arrays.copyOf(trie.next, trie.states * LetterClass.COUNT);
        found = trie.found();
    }

    void scan(String text, Listener listener) {
        int state = next[LetterClass.SPACE];
        int length = text.length();
        for (int at = 0; at <= length; at++) {
            int letter = at < length ? LetterClass.of(text.charAt(at)) : LetterClass.SPACE;
            state = next[state * LetterClass.COUNT + letter];
            for (int coded : found[state]) {
                int phrase = coded >> 1;
                int end = (coded & 1) == 0 ? at : at + 1;
                listener.found(phrase, end - lengths[phrase], end);
            }
        }
    }

    /** The automaton while it is built: first a tree of prefixes, then every transition. */
    private static final class Trie {

        private int[] next = new int[1024 * LetterClass.COUNT];
        private int states = 1;
        private final List<List<Integer>> ends = new ArrayList<>(List.of(new ArrayList<>()));

        void add(String phrase, int number, boolean open) {
            int state = 0;
            for (int at = 0; at < phrase.length(); at++) {
                int slot = state * LetterClass.COUNT + LetterClass.of(phrase.charAt(at));
                if (next[slot] == 0) {
                    int fresh = newState();
                    next[slot] = fresh;
                }
                state = next[slot];
            }
            ends.get(state).add(number * 2 + (open ? 1 : 0));
        }

        private int newState() {
            if ((states + 1) * LetterClass.COUNT > next.length) {
                next = Arrays.copyOf(next, next.length * 2);
            }
            ends.add(new ArrayList<>());
            return states++;
        }

        /** Gives each state the transitions of its longest proper suffix where it has none. */
        void complete() {
            int[] suffix = new int[states];
            Queue<Integer> waiting = new ArrayDeque<>(List.of(0));
            while (!waiting.isEmpty()) {
                int state = waiting.remove();
                ends.get(state).addAll(state == 0 ? List.of() : ends.get(suffix[state]));
                for (int letter = 0; letter < LetterClass.COUNT; letter++) {
                    int slot = state * LetterClass.COUNT + letter;
                    int fallback =
                            state == 0 ? 0 : next[suffix[state] * LetterClass.COUNT + letter];
                    if (next[slot] == 0) {
                        next[slot] = fallback;
                        continue;
                    }
                    suffix[next[slot]] = fallback;
                    waiting.add(next[slot]);
                }
            }
        }

        int[][] found() {
            int[][] found = new int[states][];
            for (int state = 0; state < states; state++) {
                List<Integer> here = ends.get(state);
                found[state] =
                        here.isEmpty()
                                ? NOTHING
                                : here.stream().mapToInt(Integer::intValue).toArray();
            }
            return found;
        }
    }
}
