package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the note in a body that begins with one, where nobody divided the two: the leading
 * paragraphs in which an author presents a piece of their own or says whom they spoke to.
 */
final class LeadingNote {

    private static final int MOST_PARAGRAPHS = 3;
    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final int LONGEST_ALONE = 500;
    private static final int LONGEST_OPENING = 90;
    private static final Set<Kind> AUTHOR = EnumSet.of(Kind.ME, Kind.SELF);
    private static final Set<Kind> ANOTHER_SUBJECT = EnumSet.of(Kind.OTHER, Kind.NAME, Kind.CITING);
    private static final Set<Kind> BEFORE_ELISION = EnumSet.of(Kind.BREAK, Kind.FILL, Kind.ME);

    private final NoteReader notes;

    LeadingNote(NoteReader notes) {
        this.notes = notes;
    }

    /**
     * The length of the note in front of the body; 0 where there is none. A short body of one
     * paragraph may be the note and nothing else, as the text of a feed's entry is.
     */
    int length(String body) {
        if (body.length() <= LONGEST_ALONE && !body.strip().contains("\n\n")) {
            return isNote(body) ? body.length() : 0;
        }
        int start = 0;
        for (int paragraph = 0; paragraph < MOST_PARAGRAPHS; paragraph++) {
            int end = body.indexOf("\n\n", start);
            boolean last = end < 0 || end - start > LONGEST_PARAGRAPH;
            if (last || !isNote(body.substring(start, end))) {
                return start;
            }
            start = end + 2;
        }
        return start;
    }

    /** Whether one of its sentences opens as an author's note does. */
    boolean isNote(String paragraph) {
        FoldedText text = FoldedText.of(paragraph);
        List<Mark> marks = notes.marks(text);
        if (marks.stream().noneMatch(Mark::isName)) {
            return false;
        }
        int start = 0;
        int textStart = 0;
        for (int at = 0; at <= marks.size(); at++) {
            if (at < marks.size() && marks.get(at).kind() != Kind.STOP) {
                continue;
            }
            if (isAuthors(text, marks.subList(start, at), textStart)) {
                return notes.read(text, marks).stream().anyMatch(it -> it.role() != Role.CITED);
            }
            start = at + 1;
            textStart = at < marks.size() ? marks.get(at).end() : 0;
        }
        return false;
    }

    private static boolean isAuthors(FoldedText text, List<Mark> sentence, int textStart) {
        int cue = firstCue(sentence);
        if (cue < 0 || sentence.get(cue).start() - textStart > LONGEST_OPENING) {
            return false;
        }
        List<Mark> opening = sentence.subList(0, cue);
        if (opening.stream().anyMatch(mark -> ANOTHER_SUBJECT.contains(mark.kind()))) {
            return false;
        }
        boolean author = opening.stream().anyMatch(mark -> AUTHOR.contains(mark.kind()));
        boolean elided =
                sentence.get(cue).kind() == Kind.WRITING
                        ? isForSomebody(text, sentence, cue)
                        : isElided(text, sentence, cue, textStart);
        return author || elided;
    }

    private static int firstCue(List<Mark> marks) {
        for (int at = 0; at < marks.size(); at++) {
            if (Side.CUES.contains(marks.get(at).kind())) {
                return at;
            }
        }
        return -1;
    }

    /** "A short piece for", "Another piece with". */
    private static boolean isForSomebody(FoldedText text, List<Mark> marks, int cue) {
        for (int at = cue + 1; at < marks.size() && !marks.get(at).isName(); at++) {
            Mark mark = marks.get(at);
            boolean link =
                    text.startsWith("for", mark.end() - 3)
                            || text.startsWith("with", mark.end() - 4);
            if (link || AUTHOR.contains(mark.kind())) {
                return true;
            }
        }
        return false;
    }

    /** "Spoke to", "Finally, spoke to": no subject but the author. */
    private static boolean isElided(FoldedText text, List<Mark> marks, int cue, int textStart) {
        int start = marks.get(cue).start();
        if (start <= textStart + 1) {
            return true;
        }
        Mark before = cue == 0 ? null : marks.get(cue - 1);
        return before != null
                && before.end() >= start - 1
                && BEFORE_ELISION.contains(before.kind())
                && text.length() > start;
    }
}
