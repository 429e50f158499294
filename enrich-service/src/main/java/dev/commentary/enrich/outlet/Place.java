package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a mention stands in its note.
 *
 * @param index how many mentions stand before it
 * @param rest how many stand after it
 * @param opening the words with which the note begins, as far as they stand before a mention
 * @param above what the sentences before tell, as far as they have mentions
 * @param below what the sentences after tell
 * @param last whether no later sentence has a mention
 */
record Place(
        int index,
        int rest,
        List<Word> opening,
        Set<String> above,
        Set<String> below,
        boolean last) {

    static final Place ALONE = new Place(0, 0, List.of(), Set.of(), Set.of(), true);

    private static final int OPENING = 4;

    Place {
        opening = List.copyOf(opening);
        above = Set.copyOf(above);
        below = Set.copyOf(below);
    }

    /** The mentions of a note, each with its place; in one pass forward and one back. */
    static List<Mention> placed(List<Mention> mentions) {
        List<Set<String>> above = toldBefore(mentions);
        List<Set<String>> below = toldBefore(mentions.reversed()).reversed();
        List<Word> opening = mentions.isEmpty() ? List.of() : opening(mentions.getFirst());
        List<Mention> placed = new ArrayList<>(mentions.size());
        for (int at = 0; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            boolean last = mention.sentence() == mentions.getLast().sentence();
            int rest = mentions.size() - at - 1;
            placed.add(
                    mention.at(new Place(at, rest, opening, above.get(at), below.get(at), last)));
        }
        return placed;
    }

    private static List<Word> opening(Mention first) {
        List<Word> words = first.left().words().reversed();
        return words.subList(0, Math.min(OPENING, words.size()));
    }

    /** For each mention the senses of the sentences before its own, in the order given. */
    private static List<Set<String>> toldBefore(List<Mention> mentions) {
        List<Set<String>> told = new ArrayList<>(mentions.size());
        Set<String> before = Set.of();
        Set<String> running = new HashSet<>();
        int sentence = -1;
        for (Mention mention : mentions) {
            if (mention.sentence() != sentence) {
                before = Set.copyOf(running);
                sentence = mention.sentence();
            }
            told.add(before);
            running.addAll(mention.left().senses());
            running.addAll(mention.right().senses());
        }
        return told;
    }
}
