package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of notes, and punctuation as far as it divides sentences. Thread-safe. */
final class NoteWords {

    private static final int LONGEST_ABBREVIATION = 3;

    private final PhraseTable<NoteWord> words;

    private NoteWords(Map<String, NoteWord> words) {
        this.words = new PhraseTable<>(words);
    }

    static NoteWords load() {
        Map<String, NoteWord> words = new HashMap<>();
        for (String[] row : Rows.read("places.tsv", 2)) {
            NoteWord place = new NoteWord(Kind.PLACE, row[0]);
            for (String phrase : row[1].split("\\|", -1)) {
                words.put(phrase, place);
                words.put(phrase + "'s", place);
            }
        }
        for (String[] row : Rows.read("note-words.tsv", 2)) {
            NoteWord word = new NoteWord(Kind.valueOf(row[0]), null);
            for (String phrase : row[1].split("\\|", -1)) {
                words.putIfAbsent(FoldedText.fold(phrase), word);
            }
        }
        return new NoteWords(words);
    }

    /**
     * Every word and sign of a text, also where one word is part of another.
     *
     * @param words in no order
     * @param signs in order
     */
    record Found(List<Mark> words, List<Mark> signs) {

        /** Words and signs in order, none overlapping another or a name. */
        List<Mark> beside(List<Mark> names) {
            List<Mark> apart = new ArrayList<>(words.size());
            for (Mark word : words) {
                if (!Marks.overlapsAny(word, names)) {
                    apart.add(word);
                }
            }
            return Marks.merge(Marks.leftmostLongest(apart), signs);
        }
    }

    Found find(FoldedText text) {
        List<Mark> found = new ArrayList<>();
        words.scan(
                text,
                (start, end, word) -> {
                    if (text.isEdge(start) && text.isEdge(end)) {
                        found.add(Mark.word(start, end, word));
                    }
                });
        return new Found(found, signs(text));
    }

    private static List<Mark> signs(FoldedText text) {
        List<Mark> signs = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            switch (text.at(at)) {
                case '\n' -> signs.add(Mark.sign(at, Kind.STOP));
                case '.', '!', '?' -> addStop(text, at, signs);
                case ',', ';', '/', '(', ')', '|', '\u2026' -> signs.add(Mark.sign(at, Kind.BREAK));
                case '-' -> addDash(text, at, signs);
                case '&' -> signs.add(Mark.sign(at, Kind.AND));
                case ':' -> signs.add(Mark.sign(at, Kind.COLON));
                default -> {
                    continue;
                }
            }
        }
        return signs;
    }

    private static void addDash(FoldedText text, int at, List<Mark> signs) {
        if (text.at(at - 1) == ' ' || text.at(at + 1) == ' ') {
            signs.add(Mark.sign(at, Kind.BREAK));
        }
    }

    private static void addStop(FoldedText text, int at, List<Mark> signs) {
        char next = text.at(at + 1);
        boolean last = next == '\n' || at + 1 == text.length();
        boolean spaced = next == ' ' || next == '"' || next == ')' || next == '\'';
        if (last || (spaced && !isAbbreviation(text, at))) {
            signs.add(Mark.sign(at, Kind.STOP));
        }
    }

    /** "U.S. forces", "St. Louis", "Mr. Smith", "e.g. this". */
    private static boolean isAbbreviation(FoldedText text, int stop) {
        if (text.at(stop) != '.' || stop < 1) {
            return false;
        }
        int start = stop;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        boolean initial = stop - start == 1 && !Character.isDigit(text.at(start));
        boolean inner = text.at(start - 1) == '.';
        boolean title =
                stop - start < LONGEST_ABBREVIATION
                        && text.isCapital(start)
                        && !text.isCapital(stop - 1);
        return initial || inner || title || !startsSentence(text, stop + 1);
    }

    private static boolean startsSentence(FoldedText text, int position) {
        int at = position;
        while (at < text.length() && !text.isLetterOrDigit(at) && text.at(at) != '\n') {
            at++;
        }
        return !Character.isLowerCase(text.writtenAt(at));
    }
}
