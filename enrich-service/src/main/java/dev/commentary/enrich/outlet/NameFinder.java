package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.List;

/** Finds outlets' names as they are written, also where a lost link ran two together. */
final class NameFinder {

    private static final int LONGEST_ACRONYM = 6;
    private static final int LONGEST_PARTICLE = 2;

    private final PhraseTable<List<Form>> names;

    NameFinder(Gazetteer gazetteer) {
        names = gazetteer.names();
    }

    /** The names in order, none overlapping another. */
    List<Mark> find(FoldedText text) {
        return find(text, false);
    }

    /**
     * The same for a note, which may be written without any capitals: then names of several words
     * and acronyms count, as far as they are no ordinary words.
     */
    List<Mark> findInNote(FoldedText text) {
        return find(text, isWithoutCapitals(text));
    }

    private List<Mark> find(FoldedText text, boolean lowerCase) {
        List<Mark> found = new ArrayList<>();
        names.scan(
                text,
                (start, end, forms) -> {
                    if (isWhole(text, start, end)) {
                        addWritten(text, start, end, forms, lowerCase, found);
                    }
                });
        return withoutFragments(text, Marks.leftmostLongest(found));
    }

    private static boolean isWhole(FoldedText text, int start, int end) {
        return (text.isEdge(start) || text.isSeam(start)) && (text.isEdge(end) || text.isSeam(end));
    }

    private static void addWritten(
            FoldedText text,
            int start,
            int end,
            List<Form> forms,
            boolean lowerCase,
            List<Mark> found) {
        List<Form> written = new ArrayList<>(forms.size());
        for (Form form : forms) {
            if (isWritten(text, start, form.surface()) || (lowerCase && isUnmistakable(form))) {
                written.add(form);
            }
        }
        if (!written.isEmpty()) {
            found.add(Mark.name(start, end, written));
        }
    }

    private static boolean isUnmistakable(Form form) {
        String surface = form.surface();
        boolean longEnough = surface.length() > 2 && isAcronym(surface);
        return !form.isWeak() && (longEnough || surface.indexOf(' ') > 0);
    }

    /** "spoke to bbc news": none but those that begin a sentence, and "I". */
    private static boolean isWithoutCapitals(FoldedText text) {
        boolean start = true;
        for (int at = 0; at < text.length(); at++) {
            boolean alone = !text.isLetterOrDigit(at + 1) || text.at(at + 1) == '\'';
            if (text.isCapital(at) && !start && !(text.at(at) == 'i' && alone)) {
                return false;
            }
            char sign = text.at(at);
            start =
                    sign == '.'
                            || sign == '!'
                            || sign == '?'
                            || sign == '\n'
                            || (start && sign == ' ');
        }
        return true;
    }

    /** Each word's capital is there; an acronym's every capital. */
    private static boolean isWritten(FoldedText text, int start, String surface) {
        boolean acronym = isAcronym(surface);
        boolean wordStart = true;
        for (int i = 0; i < surface.length(); i++) {
            char letter = surface.charAt(i);
            boolean demanded = acronym || (wordStart && !isParticle(surface, i));
            if (demanded && Character.isUpperCase(letter) && !text.isCapital(start + i)) {
                return false;
            }
            wordStart = !Character.isLetterOrDigit(letter) && letter != '\'';
        }
        return true;
    }

    /** "al", "de", "of" may be written either way within a name. */
    private static boolean isParticle(String surface, int start) {
        int end = start;
        while (end < surface.length() && Character.isLetterOrDigit(surface.charAt(end))) {
            end++;
        }
        return start > 0 && end < surface.length() && end - start <= LONGEST_PARTICLE;
    }

    private static boolean isAcronym(String surface) {
        return surface.length() <= LONGEST_ACRONYM
                && surface.chars().noneMatch(Character::isLowerCase);
    }

    /** A name that begins inside a word counts after another name or "The" only. */
    private static List<Mark> withoutFragments(FoldedText text, List<Mark> names) {
        List<Mark> whole = new ArrayList<>(names.size());
        for (Mark name : names) {
            boolean glued = !whole.isEmpty() && whole.getLast().end() == name.start();
            if (text.isEdge(name.start()) || glued || isAfterArticle(text, name.start())) {
                whole.add(name);
            }
        }
        return whole;
    }

    private static boolean isAfterArticle(FoldedText text, int start) {
        return text.startsWith("the", start - 3) && text.isEdge(start - 3);
    }
}
