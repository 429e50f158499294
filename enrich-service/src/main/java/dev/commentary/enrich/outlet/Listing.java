package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a list of outlets in a sentence ("the Herald, Radio Nord and Bild"): by the verb behind
 * it, by the noun behind it, or by the word that leads to it.
 */
final class Listing {

    static final Set<Kind> LINKS = EnumSet.of(Kind.PLACE_LINK, Kind.PERSON_LINK);
    private static final Set<Kind> LEADS =
            EnumSet.of(Kind.PLACE_LINK, Kind.PERSON_LINK, Kind.TOPIC, Kind.OF, Kind.COLON);
    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final Surroundings surroundings;
    private final WordsBehind behind;
    private final LooseLists loose;
    private final SubjectClause clause;

    Listing(FoldedText text, List<Mark> marks, Cues cues, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        surroundings = new Surroundings(text, marks);
        behind = new WordsBehind(text, marks, cues, surroundings);
        loose = new LooseLists(text, marks, cues, carry, surroundings, behind);
        clause = new SubjectClause(text, marks);
    }

    boolean isGap(int before, int after) {
        return surroundings.isListGap(marks.get(before).end(), marks.get(after).start());
    }

    Verdict judge(int first, int last) {
        if (behind.isCommission(last) || isAskedFor(last)) {
            return new Verdict(Role.CARRIED, 0.85, "note-commission");
        }
        Verdict verdict = clause.judge(first, last);
        if (verdict == null) {
            verdict = behind.noun(first, last, lowerBound(marks, first));
        }
        return verdict != null ? verdict : byLead(first, last);
    }

    /** "asked by the Herald for a short op-ed". */
    private boolean isAskedFor(int last) {
        boolean asked =
                cues.latest() >= 0 && text.startsWith("asked", marks.get(cues.latest()).start());
        if (!asked || !text.startsWith(" for a", marks.get(last).end())) {
            return false;
        }
        int end = Math.min(marks.size(), last + 5);
        return marks.subList(last + 1, end).stream().anyMatch(it -> it.kind() == Kind.WRITING);
    }

    private Verdict byLead(int first, int last) {
        Role role = cues.role();
        if (role != null && isBracketed(first)) {
            return new Verdict(role, 0.7, "note-list");
        }
        int lead = lead(first);
        if (lead < 0) {
            return loose.unled(first, last);
        }
        return switch (marks.get(lead).kind()) {
            case PLACE_LINK, PERSON_LINK -> byLink(lead, first, last);
            case OF ->
                    isEdition(lead) || isOfPerson(lead) ? byLink(lead, first, last) : Verdict.NAMED;
            case TOPIC -> loose.elliptic(first, last);
            case COLON -> loose.byColon(first, last);
            default -> byCue(lead, first, last);
        };
    }

    /** "(Herald, Radio Nord)", "(the Herald)". */
    private boolean isBracketed(int first) {
        int start = marks.get(first).start();
        int at = text.startsWith("the ", start - 4) ? start - 4 : start;
        return text.at(at - 1) == '(';
    }

    /** The nearest word in front that can lead to an outlet, or -1. */
    private int lead(int first) {
        for (int at = first - 1; at >= lowerBound(marks, first); at--) {
            Kind kind = marks.get(at).kind();
            if (LEADS.contains(kind) || Cues.ALL.contains(kind)) {
                return at;
            }
        }
        return -1;
    }

    /** The first mark after the name before. */
    static int lowerBound(List<Mark> marks, int first) {
        int at = first - 1;
        while (at >= 0 && !marks.get(at).isName()) {
            at--;
        }
        return at + 1;
    }

    /** "in the latest edition of the Herald". */
    private boolean isEdition(int of) {
        return of > 0
                && (cues.isBefore(of, Kind.MEDIA_NOUN) || marks.get(of - 1).kind() == Kind.WRITTEN);
    }

    /** "an interview with Ada Smith of the Herald". */
    private boolean isOfPerson(int of) {
        if (cues.role() != Role.APPEARED || cues.latest() != of - 2) {
            return false;
        }
        int start = marks.get(of).start() - 1;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        return marks.get(of - 1).kind() == Kind.PERSON_LINK && text.isCapital(start);
    }

    /** "a piece by Ada Smith in the Herald": somebody else's. */
    private boolean isAnothers(int first) {
        if (cues.kind() != Kind.WRITING) {
            return false;
        }
        int end = marks.get(cues.latest()).end();
        boolean by = text.startsWith(" by ", end) && text.isCapital(end + 4);
        return by
                && marks.subList(0, first).stream()
                        .noneMatch(it -> it.kind() == Kind.ME || it.kind() == Kind.SELF);
    }

    private Verdict byLink(int link, int first, int last) {
        Role role = cues.role();
        boolean people = role == Role.APPEARED && marks.get(link).kind() == Kind.PERSON_LINK;
        if (cues.isDenied() || (!people && behind.isOwnerOfThings(last))) {
            return Verdict.NAMED;
        }
        if (role == null) {
            return loose.uncued(link, first, last);
        }
        if (isAnothers(first)) {
            boolean quoted = behind.cue(last) == Role.APPEARED;
            return quoted ? new Verdict(Role.APPEARED, 0.7, "note-cue") : Verdict.NAMED;
        }
        boolean writing = cues.kind() == Kind.WRITING && role == Role.CARRIED;
        if ((writing && !carries(link, last)) || isWithinTopic(link)) {
            return Verdict.NAMED;
        }
        return new Verdict(role, 0.95, "note-cue");
    }

    /**
     * "a piece on the Herald's decline", "a piece by the Herald": about it, or not the author's.
     */
    private boolean carries(int link, int last) {
        int start = marks.get(link).start();
        boolean about = text.startsWith("on", start) && behind.isLedToAnother(last);
        return !about && !text.startsWith("by", start);
    }

    /** "a talk about mice at the Herald". */
    private boolean isWithinTopic(int link) {
        if (cues.role() != Role.APPEARED || !text.startsWith("at", marks.get(link).start())) {
            return false;
        }
        int latest = Math.max(0, cues.latest());
        return marks.subList(latest, link).stream().anyMatch(it -> it.kind() == Kind.TOPIC);
    }

    /** "told the Herald", "picked up by Radio Nord". */
    private Verdict byCue(int cue, int first, int last) {
        Role role = cues.role();
        boolean close = SubjectClause.isNear(marks.get(cue).end(), marks.get(first).start());
        Kind kind = marks.get(cue).kind();
        boolean bareNoun =
                kind == Kind.WRITING && !text.startsWith(" to", marks.get(cue).end() - 3);
        boolean heads = first - 1 == cue + 1 && marks.get(first - 1).kind() == Kind.BREAK;
        if (role == null || !close || (bareNoun && !heads)) {
            return loose.elliptic(first, last);
        }
        boolean piece = kind == Kind.APPEARED_IN && behind.cue(last) == Role.CARRIED;
        return new Verdict(piece ? Role.CARRIED : role, 0.9, "note-cue");
    }
}
