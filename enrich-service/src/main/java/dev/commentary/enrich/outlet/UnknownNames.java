package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names that nobody knows and that read like an outlet's, as {@link MediumWords} tells:
 * "Radio Fjord", "the Fjord Gazette", "the Journal of Fjord Studies". Each counts by its name, as
 * one that is declared does.
 */
final class UnknownNames {

    private static final int MOST_WORDS = 5;

    private final FoldedText text;
    private final List<Mark> found = new ArrayList<>();

    private UnknownNames(FoldedText text) {
        this.text = text;
    }

    /** Those that overlap none of the known names, in order. */
    static List<Mark> find(FoldedText text, List<Mark> known) {
        UnknownNames unknown = new UnknownNames(text);
        int at = 0;
        int next = 0;
        while (at < text.length()) {
            while (next < known.size() && known.get(next).end() <= at) {
                next++;
            }
            int limit = next < known.size() ? known.get(next).start() : text.length();
            boolean begins = text.isEdge(at) && text.isCapital(at);
            at = begins && at < limit ? unknown.read(at, limit) : at + 1;
        }
        return unknown.found;
    }

    /** Reads capitalised words; the end of the last. */
    private int read(int start, int limit) {
        List<String> words = new ArrayList<>();
        int from = start;
        int end = start;
        int at = start;
        while (at < limit && text.isCapital(at) && words.size() <= MOST_WORDS) {
            end = wordEnd(at);
            String word = new String(text.chars(), at, end - at);
            if (words.isEmpty() && word.equals("the")) {
                from = end + 1;
            } else {
                words.add(word);
            }
            boolean goesOn = text.at(end) == ' ' && !text.isLineEnd(end);
            at = goesOn ? next(words, end + 1) : limit;
        }
        if (end <= limit && !words.isEmpty() && words.size() <= MOST_WORDS) {
            addIfName(words, from, end);
        }
        return end;
    }

    /** Where the next word of the name begins, beyond "of the" in the name of a journal. */
    private int next(List<String> words, int start) {
        int at = start;
        if (!words.isEmpty() && MediumWords.isLearned(words.getFirst())) {
            int end = joiningEnd(at);
            while (end > at) {
                at = end + 1;
                end = joiningEnd(at);
            }
        }
        return at;
    }

    /** The end of a small word that begins here; the place itself where none does. */
    private int joiningEnd(int start) {
        int end = text.at(start) == '&' ? start + 1 : wordEnd(start);
        boolean joins =
                text.at(end) == ' '
                        && MediumWords.joins(new String(text.chars(), start, end - start));
        return joins ? end : start;
    }

    private void addIfName(List<String> words, int from, int end) {
        boolean learned =
                MediumWords.isLearned(words.getFirst())
                        && words.size() > 1
                        && isJoined(from + words.getFirst().length() + 1);
        if (learned || MediumWords.isName(words)) {
            add(from, end);
        }
    }

    /** "Annals of", and not "Review Monday". */
    private boolean isJoined(int start) {
        return joiningEnd(start) > start;
    }

    private void add(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int at = start; at < end; at++) {
            name.append(text.writtenAt(at));
        }
        Outlet outlet = Outlet.unknown(name.toString());
        found.add(Mark.name(start, end, List.of(new Form(outlet, outlet.name(), Need.CUE, true))));
    }

    private int wordEnd(int start) {
        int end = start;
        while (text.isLetterOrDigit(end)) {
            end++;
        }
        return end;
    }
}
