package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a role of a mention: the words on both sides, what leads to it, what
 * follows, who is spoken of, and what was said of the mention before. Each clue is a name that
 * people can read, and has its weights in {@code role-weights.tsv}.
 */
final class Clues {

    private final Mention mention;
    private final Side left;
    private final Side right;
    private final String link;
    private final String linkKind;
    private final Set<String> found = new HashSet<>();

    private Clues(Mention mention) {
        this.mention = mention;
        left = mention.left();
        right = mention.right();
        int at = left.link();
        boolean none = at == left.words().size();
        String start = mention.first() ? "START" : "NAME";
        Word word = none ? null : left.words().get(at);
        boolean cue = word != null && word.kind() != null && Side.CUES.contains(word.kind());
        linkKind = word == null ? start : word.kind() == null ? "word" : word.role();
        link = word == null ? start : cue ? linkKind : word.text();
    }

    /**
     * The clues of a mention.
     *
     * @param before the role of the latest mention that had one; null where there was none
     * @param sameSentence whether that one stands in this sentence
     */
    static Set<String> of(Mention mention, @Nullable Role before, boolean sameSentence) {
        Clues clues = new Clues(mention);
        clues.addLink();
        clues.addRight();
        clues.addAuthor();
        clues.addClause();
        clues.addSenses();
        clues.addWords();
        clues.addOutlets();
        clues.addBefore(before, sameSentence);
        WiderClues.addTo(clues.found, mention, clues.link, clues.linkKind);
        PlainClues.addTo(clues.found, mention);
        return clues.found;
    }

    private void add(String clue, String... values) {
        found.add(values.length == 0 ? clue : clue + "=" + String.join(" ", values));
    }

    private void addLink() {
        String cue = left.cue(0);
        add("link", link);
        add("link kind", linkKind);
        add("cue", cue);
        add("cue, link", cue, link);
        add("cue, link kind", cue, linkKind);
        add("cues", cue, left.cue(1));
        add("earlier cue", mention.earlier().cue(0));
        if (!left.hasCue()) {
            add("earlier cue, link kind", mention.earlier().cue(0), linkKind);
        }
    }

    private void addRight() {
        String cue = right.cue(0);
        add("next cue", cue);
        add("link kind, next cue", linkKind, cue);
        add("cue, link kind, next cue", left.cue(0), linkKind, cue);
        add("link kind, next cues", linkKind, cue, right.cue(1));
        add("next cues, author", cue, right.cue(1), String.valueOf(right.namesAuthor()));
        String verb = right.verb();
        add("next", right.isEmpty() ? "END" : right.words().getFirst().text());
        add("next kind", right.isEmpty() ? "END" : right.words().getFirst().role());
        add("verb", verb);
        add("verb, link kind", verb, linkKind);
        if (right.namesAuthor()) {
            add("next author, cue", cue);
            add("next author, cue, link kind", cue, linkKind);
            add("next author, verb", verb);
        }
        if (right.isEmpty()) {
            add("end, link kind", linkKind);
        }
    }

    private void addAuthor() {
        String cue = left.cue(0);
        if (left.namesAuthor() || mention.earlier().namesAuthor()) {
            add("author");
            add("author, cue", cue);
            add("author, link kind", linkKind);
        } else {
            add("no author, cue", cue);
        }
        if (left.has(Kind.OTHER)) {
            add("others, cue", cue);
        }
        if (left.hasCapital()) {
            add("name, cue", cue);
        }
    }

    /** A mention that begins its clause may be the subject of what follows. */
    private void addClause() {
        if (!left.isSeparator()) {
            return;
        }
        add("subject, verb", right.verb());
        add("subject, next cue", right.cue(0));
        add(
                "subject, next cues, author",
                right.cue(0),
                right.cue(1),
                String.valueOf(right.namesAuthor()));
        add("subject, next", right.isEmpty() ? "END" : right.words().getFirst().text());
        right.words().forEach(word -> add("subject, right", word.stem()));
    }

    private void addSenses() {
        String near = left.sense(0);
        String next = right.sense(0);
        add("sense", near);
        add("sense, link", near, link);
        add("senses", near, left.sense(1));
        add("senses, link kind", near, left.sense(1), linkKind);
        add("next sense", next);
        add("next sense, link kind", next, linkKind);
        add("next senses", next, right.sense(1));
        add("next senses, link kind", next, right.sense(1), linkKind);
        add("sense, next sense", near, next);
        add("next sense, verb", next, right.verb());
        left.senses().forEach(sense -> add("left sense", sense));
        right.senses().forEach(sense -> add("right sense", sense));
    }

    private void addWords() {
        addWords("left", left);
        addWords("right", right);
        addWords("earlier", mention.earlier());
    }

    private void addWords(String name, Side side) {
        for (Word word : side.words()) {
            if (!word.is(Kind.NAME)) {
                add(name, word.stem());
            }
            if (word.kind() != null) {
                add(name + " kind", word.role());
            }
        }
    }

    private void addOutlets() {
        String cue = left.cue(0);
        addTraits(mention.names().size() > 1 ? "many" : "one", cue);
        if (mention.isOfBroadcasters()) {
            addTraits("broadcaster", cue);
        }
        if (mention.hasInstitute()) {
            addTraits("institute", cue);
        }
        if (!mention.isIntroduced()) {
            addTraits("not introduced", cue);
            add(
                    "not introduced, need",
                    mention.names().getFirst().forms().getFirst().need().name());
        }
        mention.names().forEach(name -> add("outlet", Mention.outlet(name).id()));
    }

    private void addTraits(String trait, String cue) {
        add(trait);
        add(trait + ", cue", cue);
        add(trait + ", link kind", linkKind);
    }

    private void addBefore(@Nullable Role before, boolean sameSentence) {
        String where = before == null ? "-" : sameSentence ? "here" : "above";
        String role = before == null ? "-" : before.value();
        String gap = left.isSeparator() ? "none" : left.hasCue() ? "cue" : "words";
        add("before", role, where);
        add("before, gap", role, gap);
        add("before, where, gap", role, where, gap);
        add("before, link kind", role, where, linkKind);
        add("before, cue", role, left.cue(0));
        add("before, cue, next cue", role, where, left.cue(0), right.cue(0));
    }
}
