package dev.commentary.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** A transition is the state it leads to; the sign bit says that phrases end there. */
    private static final int STATE = 0x7fff_ffff;

    private static final int SOMETHING_ENDS = 0x8000_0000;

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
        int[] order = trie.complete();
        next = trie.transitions(order);
        found = trie.found(order);
    }

    void scan(String text, Listener listener) {
        int state = next[LetterClass.SPACE] & STATE;
        int length = text.length();
        for (int at = 0; at <= length; at++) {
            int letter = at < length ? LetterClass.of(text.charAt(at)) : LetterClass.SPACE;
            int reached = next[state * LetterClass.COUNT + letter];
            state = reached & STATE;
            if (reached < 0) {
                report(state, text, at, listener);
            }
        }
    }

    private void report(int state, String text, int at, Listener listener) {
        for (int coded : found[state]) {
            int phrase = coded >> 1;
            boolean open = (coded & 1) == 1;
            int end = open ? at + 1 : at;
            listener.found(phrase, end - lengths[phrase], open ? endOfWord(text, end) : end);
        }
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && LetterClass.of(text.charAt(end)) != LetterClass.SPACE) {
            end++;
        }
        return end;
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

        /**
         * Gives each state the transitions of its longest proper suffix where it has none.
         *
         * @return the states from the root outwards
         */
        int[] complete() {
            int[] suffix = new int[states];
            int[] order = new int[states];
            int waiting = 1;
            for (int done = 0; done < waiting; done++) {
                int state = order[done];
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
                    order[waiting++] = next[slot];
                }
            }
            return order;
        }

        /** States renumbered from the root outwards: the busy ones lie together in memory. */
        int[] transitions(int[] order) {
            int[] numbers = new int[states];
            for (int number = 0; number < states; number++) {
                numbers[order[number]] = number;
            }
            int[] transitions = new int[states * LetterClass.COUNT];
            for (int slot = 0; slot < transitions.length; slot++) {
                int from = order[slot / LetterClass.COUNT] * LetterClass.COUNT;
                int to = next[from + slot % LetterClass.COUNT];
                transitions[slot] = numbers[to] | (ends.get(to).isEmpty() ? 0 : SOMETHING_ENDS);
            }
            return transitions;
        }

        int[][] found(int[] order) {
            int[][] found = new int[states][];
            for (int number = 0; number < states; number++) {
                List<Integer> here = ends.get(order[number]);
                found[number] =
                        here.isEmpty()
                                ? NOTHING
                                : here.stream().mapToInt(Integer::intValue).toArray();
            }
            return found;
        }
    }
}
