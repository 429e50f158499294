package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest word of a sentence that says who carried something or where the author appeared. */
final class Cues {

    static final Set<Kind> ALL =
            EnumSet.of(
                    Kind.WRITING,
                    Kind.WRITTEN,
                    Kind.APPEARED_IN,
                    Kind.SPOKEN,
                    Kind.REPRINTED,
                    Kind.CITING);

    private final FoldedText text;
    private final List<Mark> marks;
    private int latest = -1;
    private @Nullable Role role;
    private boolean sameClause;
    private boolean somebodyElses;

    Cues(FoldedText text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** Goes past a mark that is no name. */
    void pass(int at) {
        Kind kind = marks.get(at).kind();
        if (kind == Kind.BREAK || kind == Kind.AND) {
            sameClause = false;
        }
        if (ALL.contains(kind)) {
            take(at, kind);
        }
    }

    /** Goes past a list of names: what comes after it is another clause. */
    void passList(int last) {
        sameClause = false;
        if (last > latest && role == null) {
            latest = -1;
        }
    }

    private void take(int at, Kind kind) {
        Role meaning = meaning(at, kind);
        if (meaning == null || isGoverned(at, kind)) {
            return;
        }
        latest = at;
        role = meaning;
        sameClause = true;
        somebodyElses = isOthers(at, kind != Kind.WRITING && isVerb(marks.get(at)));
    }

    /** "quoted in a piece in", "his column in": the first word says it all. */
    private boolean isGoverned(int at, Kind kind) {
        if (!sameClause || isBefore(at, Kind.SELF)) {
            return false;
        }
        boolean writing = kind == Kind.WRITING || kind == Kind.WRITTEN;
        boolean citing = kind == Kind.CITING;
        boolean appeared = role == Role.APPEARED && (writing || citing);
        return somebodyElses || appeared || (role == Role.CITED && writing);
    }

    private @Nullable Role meaning(int at, Kind kind) {
        boolean verb = kind != Kind.WRITING && isVerb(marks.get(at));
        if (isBefore(at, Kind.NAME)) {
            return null;
        }
        if (isOthers(at, verb)) {
            return Role.CITED;
        }
        return switch (kind) {
            case WRITING -> isOne(at) && role != null ? role : Role.CARRIED;
            case WRITTEN -> Role.CARRIED;
            case SPOKEN, REPRINTED -> Role.APPEARED;
            case APPEARED_IN -> appearedIn(at);
            default -> isOwnReport(at) ? Role.CARRIED : Role.CITED;
        };
    }

    /** "an interview with the Herald and one with Radio Nord". */
    private boolean isOne(int at) {
        Mark mark = marks.get(at);
        return mark.end() - mark.start() <= "another one".length()
                && text.startsWith("one", mark.end() - 3);
    }

    /** A piece appears where it was carried; a person appears where they spoke. */
    private Role appearedIn(int at) {
        boolean ran = text.startsWith("r", marks.get(at).start()) && role != Role.APPEARED;
        boolean piece = role == Role.CARRIED || isBefore(at, Kind.OBJECT);
        return ran || piece ? Role.CARRIED : Role.APPEARED;
    }

    /** "a report for", "our report with". */
    private boolean isOwnReport(int at) {
        Mark noun = marks.get(at);
        boolean own = isBefore(at, Kind.DETERMINER) || isBefore(at, Kind.SELF);
        return own
                && text.startsWith("report", noun.start())
                && (text.startsWith(" for ", noun.end()) || text.startsWith(" with ", noun.end()));
    }

    private boolean isVerb(Mark mark) {
        return text.startsWith("ed", mark.end() - 2)
                || text.startsWith("spoke", mark.start())
                || text.startsWith("told", mark.start())
                || text.startsWith("gave", mark.start())
                || text.startsWith("wrote", mark.start())
                || text.startsWith("ran", mark.start())
                || text.startsWith("talks", mark.start())
                || text.startsWith("speaks", mark.start())
                || text.startsWith("joined", mark.start())
                || text.startsWith("appear", mark.start());
    }

    /** "he spoke", "Smith was quoted", "officials told", "his piece". */
    private boolean isOthers(int at, boolean verb) {
        int before = skipFillBack(at - 1, marks.get(at).start());
        int start = before + 1 < marks.size() ? marks.get(before + 1).start() : text.length();
        if (before >= 0 && touches(marks.get(before), start)) {
            return marks.get(before).kind() == Kind.OTHER;
        }
        return verb && isCapitalisedWordBefore(start);
    }

    private int skipFillBack(int from, int start) {
        int at = from;
        int touched = start;
        while (at >= 0 && marks.get(at).kind() == Kind.FILL && touches(marks.get(at), touched)) {
            touched = marks.get(at).start();
            at--;
        }
        return at;
    }

    private boolean isCapitalisedWordBefore(int position) {
        int end = position - 1;
        int start = end;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        return start < end && text.isCapital(start) && !text.startsWith("ly", end - 2);
    }

    private boolean touches(Mark before, int start) {
        return before.end() == start || (before.end() == start - 1 && text.at(start - 1) == ' ');
    }

    /** Whether a mark of this kind stands directly before, adverbs and auxiliaries aside. */
    boolean isBefore(int at, Kind kind) {
        int before = skipFillBack(at - 1, marks.get(at).start());
        return before >= 0
                && marks.get(before).kind() == kind
                && touches(marks.get(before), marks.get(before + 1).start());
    }

    /** The index of the latest cue, or -1. */
    int latest() {
        return latest;
    }

    @Nullable Role role() {
        return role;
    }

    @Nullable Kind kind() {
        return latest < 0 ? null : marks.get(latest).kind();
    }
}
