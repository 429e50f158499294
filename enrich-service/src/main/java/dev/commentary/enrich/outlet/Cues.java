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
                    Kind.PASSED_ON,
                    Kind.CALLED,
                    Kind.CITING);

    private static final Set<String> TURNS = Set.of("but", "so", "now", "finally", "at last");

    private final FoldedText text;
    private final List<Mark> marks;
    private int latest = -1;
    private @Nullable Role role;
    private boolean sameClause;
    private boolean somebodyElses;
    private boolean denied;
    private boolean authorSeen;
    private boolean opensWithOthers;
    private @Nullable Role said;

    /**
     * The words of a sentence, before its first mark.
     *
     * @param carry what the sentences before were about
     */
    Cues(FoldedText text, List<Mark> marks, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        said = carry;
    }

    /** Goes past a mark that is no name. */
    void pass(int at) {
        Kind kind = marks.get(at).kind();
        if (kind == Kind.BREAK || kind == Kind.AND) {
            sameClause = false;
        }
        denied |= kind == Kind.DENIED;
        authorSeen |= kind == Kind.ME || kind == Kind.SELF;
        opensWithOthers |= kind == Kind.OTHER && isOpening(at);
        if (kind != Kind.BREAK && isTurn(marks.get(at))) {
            denied = false;
        }
        if (ALL.contains(kind)) {
            take(at, kind);
        }
    }

    /** "... for the Herald was picked up by". */
    private boolean isPassive(int at) {
        return marks.get(at).kind() == Kind.REPRINTED
                && text.startsWith(" by", marks.get(at).end() - 3);
    }

    /** "The minister, who": the sentence is about somebody else. */
    private boolean isOpening(int at) {
        return marks.subList(0, at).stream()
                .allMatch(it ->
                        it.kind() == Kind.ARTICLE
                                || it.kind() == Kind.OTHER
                                || it.kind() == Kind.PLACE);
    }

    /** What came to nothing is over. */
    private boolean isTurn(Mark mark) {
        return TURNS.contains(new String(text.chars(), mark.start(), mark.end() - mark.start()));
    }

    /** Goes past a list of names: what comes after it is another clause. */
    void passList(int last, Role verdict) {
        sameClause = false;
        said = verdict == Role.CITED ? said : verdict;
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
        if (isBefore(at, Kind.NAME) && kind != Kind.PASSED_ON && !isPassive(at)) {
            return null;
        }
        if (isOthers(at, verb)) {
            return Role.CITED;
        }
        return switch (kind) {
            case WRITING -> isOne(at) && role != null ? role : Role.CARRIED;
            case WRITTEN ->
                    isQuotes(at) && isBefore(at, Kind.OBJECT) ? Role.APPEARED : Role.CARRIED;
            case SPOKEN, REPRINTED, CALLED -> Role.APPEARED;
            case PASSED_ON -> passedOn(at);
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

    /** "used by": first hand if nobody was named before, and it is no person. */
    private Role passedOn(int at) {
        boolean piece = role == Role.CARRIED || isBefore(at, Kind.OBJECT) || at == 0;
        return piece && said == null ? Role.CARRIED : Role.APPEARED;
    }

    /** A piece appears where it was carried; a person appears where they spoke. */
    private Role appearedIn(int at) {
        boolean ran = text.startsWith("r", marks.get(at).start()) && role != Role.APPEARED;
        if (said == Role.CARRIED && isWhich(at)) {
            return Role.APPEARED;
        }
        boolean object = isBefore(at, Kind.OBJECT) && (role == null || isThis(at));
        boolean piece = role == Role.CARRIED || object;
        return (ran || piece) && !isQuotes(at) ? Role.CARRIED : Role.APPEARED;
    }

    /** "for the Herald, which has since appeared in": carried first, then elsewhere. */
    private boolean isWhich(int at) {
        return marks.subList(Math.max(0, at - 3), at).stream()
                .anyMatch(it -> text.startsWith("which ", it.start()));
    }

    /** "spoke to the Herald; it also ran in": quotes, no piece. */
    private boolean isQuotes(int at) {
        return role != Role.CARRIED && said == Role.APPEARED && !isThis(at);
    }

    /** "this appeared in": the piece below. */
    private boolean isThis(int at) {
        return at > 0 && text.startsWith("this", marks.get(at - 1).start());
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
        if (opensWithOthers && !authorSeen) {
            return true;
        }
        int before = skipFillBack(at - 1, marks.get(at).start());
        int start = before + 1 < marks.size() ? marks.get(before + 1).start() : text.length();
        if (isOfAuthor(at)) {
            return false;
        }
        if (before >= 0 && touches(marks.get(before), start)) {
            return marks.get(before).kind() == Kind.OTHER;
        }
        return verb && isCapitalisedWordBefore(start);
    }

    /** "Smith interviewed me"; "I was one of the experts asked by". */
    private boolean isOfAuthor(int at) {
        Mark mark = marks.get(at);
        boolean me = at + 1 < marks.size() && marks.get(at + 1).kind() == Kind.ME;
        boolean object = me && touches(mark, marks.get(at + 1).start());
        boolean one =
                authorSeen
                        && marks.subList(0, at).stream()
                                .anyMatch(it -> text.startsWith("one of", it.start()));
        return object || one || text.startsWith(" me", mark.end() - 3);
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

    /** Whether what the sentence tells came to nothing. */
    boolean isDenied() {
        return denied;
    }

    /** The index of the latest cue, or -1. */
    int latest() {
        return latest;
    }

    @Nullable Role role() {
        return role;
    }

    /** What was said of the outlets before, here or in the sentences before. */
    @Nullable Role said() {
        return said;
    }

    @Nullable Kind kind() {
        return latest < 0 ? null : marks.get(latest).kind();
    }
}
