package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words on one side of a mention, the nearest first. */
final class Side {

    /** What may stand between a word that leads to an outlet and the outlet. */
    static final Set<Kind> BEFORE_NAMES =
            EnumSet.of(Kind.ARTICLE, Kind.TIMELY, Kind.PLACE, Kind.DETERMINER);

    /** The kinds of words that can say what an outlet did. */
    static final Set<Kind> CUES =
            EnumSet.of(
                    Kind.WRITING,
                    Kind.WRITTEN,
                    Kind.APPEARED_IN,
                    Kind.SPOKEN,
                    Kind.REPRINTED,
                    Kind.PASSED_ON,
                    Kind.CALLED,
                    Kind.CITING,
                    Kind.DENIED);

    private static final Set<Kind> SEPARATORS =
            EnumSet.of(Kind.BREAK, Kind.AND, Kind.FILL, Kind.COLON);
    private static final String NONE = "-";
    private static final String ME = "ME";
    private static final String OTHER = "OTHER";
    private static final Set<String> NO_ACTION = Set.of(NONE, ME, OTHER);
    private static final int MOST_PLAIN = 3;
    private static final String PERSON = "PERSON";

    private final List<Word> words;
    private final List<Word> cues = new ArrayList<>();
    private final List<String> senses = new ArrayList<>();

    Side(List<Word> nearestFirst) {
        words = nearestFirst;
        for (Word word : words) {
            if (word.kind() != null && CUES.contains(word.kind())) {
                cues.add(word);
            }
            String sense = sense(word);
            if (!sense.equals(NONE)) {
                senses.add(sense);
            }
        }
    }

    private static String sense(Word word) {
        if (word.sense() != null) {
            return word.sense();
        }
        if (word.is(Kind.ME) || word.is(Kind.SELF)) {
            return ME;
        }
        return word.is(Kind.OTHER) ? OTHER : NONE;
    }

    List<Word> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The kind of the cue at this place, counted from the mention. */
    String cue(int place) {
        return place < cues.size() ? cues.get(place).role() : NONE;
    }

    boolean hasCue() {
        return !cues.isEmpty();
    }

    /** The sense of the word that has one at this place, counted from the mention. */
    String sense(int place) {
        return place < senses.size() ? senses.get(place) : NONE;
    }

    List<String> senses() {
        return senses;
    }

    boolean namesAuthor() {
        return words.stream().anyMatch(Word::namesAuthor);
    }

    boolean namesOthers() {
        return words.stream().anyMatch(Side::isOther);
    }

    private static boolean isOther(Word word) {
        return word.is(Kind.OTHER)
                || PERSON.equals(word.sense())
                || (word.kind() == null && word.capital());
    }

    /** The nearest person: the author, another, or an outlet. */
    String person() {
        return person(0);
    }

    /** The nearest person beyond the nearest word with a sense. */
    String personBehind() {
        int at = 0;
        while (at < words.size() && NO_ACTION.contains(sense(words.get(at)))) {
            at++;
        }
        return person(at);
    }

    /** How many words that tell nothing stand before the first that does; three for more. */
    int plainWords() {
        int plain = 0;
        for (Word word : words) {
            if (!sense(word).equals(NONE) || plain == MOST_PLAIN) {
                return plain;
            }
            plain += word.kind() == null && !word.capital() ? 1 : 0;
        }
        return plain;
    }

    private String person(int from) {
        for (int at = from; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.namesAuthor()) {
                return "author";
            }
            if (isOther(word)) {
                return word.capital() && word.kind() == null ? "Name" : "other";
            }
            if (word.is(Kind.NAME)) {
                return "outlet";
            }
        }
        return NONE;
    }

    boolean has(Kind kind) {
        return words.stream().anyMatch(word -> word.is(kind));
    }

    boolean hasCapital() {
        return words.stream().anyMatch(word -> word.kind() == null && word.capital());
    }

    /** Whether nothing but commas, conjunctions, articles and adverbs stands there. */
    boolean isSeparator() {
        return words.stream()
                .allMatch(word ->
                        word.kind() != null
                                && (SEPARATORS.contains(word.kind())
                                        || BEFORE_NAMES.contains(word.kind())));
    }

    /** The nearest word that is no article or the like: "for" in "for the current". */
    int link() {
        int at = 0;
        while (at < words.size()
                && words.get(at).kind() != null
                && BEFORE_NAMES.contains(words.get(at).kind())) {
            at++;
        }
        return at;
    }

    /** The nearest word that is no adverb or auxiliary. */
    String verb() {
        for (Word word : words) {
            if (!word.is(Kind.FILL)) {
                return word.kind() == null ? "word" : word.role();
            }
        }
        return "END";
    }
}
