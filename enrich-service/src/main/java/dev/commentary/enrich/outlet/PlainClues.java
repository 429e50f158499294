package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.List;
import java.util.Set;

/**
 * Clues that need no grammar: which words stand side by side near a mention, which anywhere in its
 * sentence, of which words its names are made, what other sentences tell, how the note begins, and
 * where in it the mention stands.
 */
final class PlainClues {

    private static final int NEAR = 8;
    private static final int NEXT = 3;
    private static final int MANY = 3;

    private final Set<String> found;
    private final Mention mention;

    private PlainClues(Set<String> found, Mention mention) {
        this.found = found;
        this.mention = mention;
    }

    /** Adds them. */
    static void addTo(Set<String> found, Mention mention) {
        PlainClues clues = new PlainClues(found, mention);
        clues.addPairs("left", mention.left().words());
        clues.addPairs("right", mention.right().words());
        clues.addSentence();
        clues.addNames();
        clues.addPlace();
    }

    private void addPairs(String side, List<Word> words) {
        int near = Math.min(words.size(), NEAR);
        for (int at = 0; at < near; at++) {
            String plain = plain(words.get(at));
            if (at < NEXT) {
                found.add(side + " " + at + "=" + plain);
            }
            if (at + 1 < near) {
                found.add(side + " pair=" + plain + " " + plain(words.get(at + 1)));
            }
        }
    }

    private void addSentence() {
        List<Side> sides =
                List.of(mention.earlier(), mention.left(), mention.right(), mention.later());
        for (Side side : sides) {
            side.words().forEach(word -> found.add("sentence=" + plain(word)));
        }
    }

    /** Any name is as good as another. */
    private static String plain(Word word) {
        if (word.is(Kind.NAME)) {
            return Kind.NAME.name();
        }
        return word.kind() == null && word.capital() ? "Name" : word.stem();
    }

    /** "Journal" and "blog" in a name speak of writing, "radio" of speaking. */
    private void addNames() {
        for (Mark name : mention.names()) {
            addWords(FoldedText.fold(name.forms().getFirst().surface()));
        }
    }

    private void addWords(String name) {
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || !Character.isLetterOrDigit(name.charAt(at))) {
                if (at > start) {
                    found.add("name word=" + name.substring(start, at));
                }
                start = at + 1;
            }
        }
    }

    private void addPlace() {
        Place place = mention.place();
        for (int at = 0; at < place.opening().size(); at++) {
            found.add("opening " + at + "=" + plain(place.opening().get(at)));
        }
        place.above().forEach(sense -> found.add("above=" + sense));
        place.below().forEach(sense -> found.add("below=" + sense));
        addNumber("index", place.index());
        addNumber("rest", place.rest());
        addNumber("sentence number", mention.sentence());
        found.add("last sentence=" + place.last());
    }

    private void addNumber(String name, int number) {
        found.add(name + "=" + Math.min(number, MANY));
    }
}
