package dev.commentary.enrich.outlet;

import java.util.List;
import java.util.Set;

/**
 * Clues from farther off than the nearest words: who acts and on whom, the order of all words that
 * tell something, what is said beyond the next mention, how many words tell nothing.
 */
final class WiderClues {

    private final Set<String> found;
    private final Mention mention;
    private final Side left;
    private final Side right;
    private final String link;
    private final String linkKind;

    private WiderClues(Set<String> found, Mention mention, String link, String linkKind) {
        this.found = found;
        this.mention = mention;
        this.link = link;
        this.linkKind = linkKind;
        left = mention.left();
        right = mention.right();
    }

    /**
     * Adds them.
     *
     * @param link the word that leads to the mention
     * @param linkKind what that word does in its sentence
     */
    static void addTo(Set<String> found, Mention mention, String link, String linkKind) {
        WiderClues clues = new WiderClues(found, mention, link, linkKind);
        clues.addPersons();
        clues.addBeyond();
        clues.addPlain();
        clues.addShapes();
    }

    private void add(String clue, String... values) {
        found.add(clue + "=" + String.join(" ", values));
    }

    /** Who writes or speaks, as far as the sentence says: the author, others, both or nobody. */
    private void addPersons() {
        List<Side> sides = List.of(mention.earlier(), left, right, mention.later());
        boolean author = sides.stream().anyMatch(Side::namesAuthor);
        boolean others = sides.stream().anyMatch(Side::namesOthers);
        String persons = (author ? "author" : "-") + (others ? " others" : " -");
        add("persons", persons, left.sense(0), linkKind);
        add("persons, next sense", persons, right.sense(0));
        add("persons, senses", persons, left.sense(0), right.sense(0));
        String agent = left.personBehind();
        String object = right.personBehind();
        add("agent", agent, left.sense(0));
        add("agent, link", agent, left.sense(0), link);
        add("agent, link kind", agent, linkKind);
        add("object", object, right.sense(0));
        add("object, link kind", object, right.sense(0), linkKind);
        add("agent, object", agent, object, linkKind);
        add("near person", left.person(), linkKind);
        add("next person", right.person(), right.sense(0));
    }

    /** Many plain words beside a name, and none that tells anything, speak of other things. */
    private void addPlain() {
        String before = String.valueOf(left.plainWords());
        String after = String.valueOf(right.plainWords());
        add("plain", before, after);
        add("plain before", before, left.sense(0));
        add("plain before, link kind", before, linkKind);
        add("plain after", after, right.sense(0));
        add("plain after, link kind", after, linkKind);
    }

    /** "Ben of the FT and Ann of the Times both quoted me": what follows holds for both. */
    private void addBeyond() {
        if (right.senses().isEmpty()) {
            Side later = mention.later();
            add("beyond", later.sense(0), linkKind);
            add("beyond senses", later.sense(0), later.sense(1));
            add("beyond cue", later.cue(0), String.valueOf(left.isSeparator()));
            add("beyond, sense", later.sense(0), left.sense(0));
        }
    }

    /** "ran TEXT by ME" on one side, "ME TEXT in" on the other, nearest first. */
    private void addShapes() {
        List<String> before = Shape.of(left, mention.first() ? null : mention.earlier());
        boolean last = right.isEmpty() && mention.later().isEmpty();
        List<String> after = Shape.of(right, last ? null : mention.later());
        for (int length = 1; length <= Shape.LONGEST; length++) {
            add("before " + length, Shape.head(before, length));
            add("after " + length, Shape.head(after, length));
        }
        for (int length = 1; length <= 2; length++) {
            for (int other = 1; other <= 2; other++) {
                add(
                        "around " + length + " " + other,
                        Shape.head(before, length),
                        "-",
                        Shape.head(after, other));
            }
        }
    }
}
