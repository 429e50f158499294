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
    private static final Set<Kind> OTHERS =
            EnumSet.of(Kind.OTHER, Kind.CITING, Kind.DENIED, Kind.TOPIC, Kind.NEUTRAL);
    private static final Set<Kind> BUSY =
            EnumSet.of(Kind.OTHER, Kind.CITING, Kind.DENIED, Kind.NEUTRAL, Kind.NAME);
    private static final Set<Kind> ASIDES =
            EnumSet.of(Kind.FILL, Kind.BREAK, Kind.AND, Kind.ARTICLE, Kind.TIMELY, Kind.PLACE);

    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final @Nullable Role carry;
    private final Surroundings surroundings;
    private final WordsBehind behind;
    private final SubjectClause clause;

    Listing(FoldedText text, List<Mark> marks, Cues cues, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        this.carry = carry;
        surroundings = new Surroundings(text, marks);
        behind = new WordsBehind(text, marks, cues, surroundings);
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
            verdict = behind.noun(first, last, lowerBound(first));
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
            return unled(first, last);
        }
        return switch (marks.get(lead).kind()) {
            case PLACE_LINK, PERSON_LINK -> byLink(lead, first, last);
            case OF ->
                    isEdition(lead) || isOfPerson(lead) ? byLink(lead, first, last) : Verdict.NAMED;
            case TOPIC -> elliptic(first, last);
            case COLON -> byColon(first, last);
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
        for (int at = first - 1; at >= lowerBound(first); at--) {
            Kind kind = marks.get(at).kind();
            if (LEADS.contains(kind) || Cues.ALL.contains(kind)) {
                return at;
            }
        }
        return -1;
    }

    private int lowerBound(int first) {
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
            return uncued(link, first, last);
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

    private Verdict uncued(int link, int first, int last) {
        boolean opening = isOpening(link);
        Role next = opening ? behind.cue(last) : null;
        if (next != null) {
            return new Verdict(next, 0.85, "note-cue");
        }
        if (text.startsWith("on ", marks.get(link).start()) && cues.isBefore(link, Kind.ME)) {
            return new Verdict(Role.APPEARED, 0.8, "note-cue");
        }
        if (text.startsWith("via", marks.get(link).start())) {
            return Verdict.NAMED;
        }
        boolean place = marks.get(link).kind() != Kind.PERSON_LINK;
        if (cues.latest() < 0 && isAfterBreak(link)) {
            return afterBreak(link, first, last);
        }
        if (carry == Role.APPEARED) {
            return new Verdict(Role.APPEARED, 0.85, "note-continued");
        }
        if (carry == Role.CARRIED || opening) {
            return new Verdict(place ? Role.CARRIED : Role.APPEARED, 0.6, "note-continued");
        }
        if (cues.said() != Role.CARRIED && isTalk(link)) {
            return new Verdict(Role.APPEARED, 0.6, "note-talk");
        }
        if (carry == null && behind.isEnd(last) && isAside(link)) {
            return new Verdict(Role.CARRIED, 0.5, "note-continued");
        }
        Verdict verdict = elliptic(first, last);
        return verdict.equals(Verdict.NAMED) && isOnAir(link, first)
                ? new Verdict(Role.APPEARED, 0.5, "note-on-air")
                : verdict;
    }

    /** "I did a thing or two with Radio Nord": what else does one do with a broadcaster? */
    private boolean isOnAir(int link, int first) {
        boolean author = false;
        if (marks.get(link).kind() != Kind.PERSON_LINK
                && !text.startsWith("for", marks.get(link).start())) {
            return false;
        }
        for (int at = 0; at < link; at++) {
            Kind kind = marks.get(at).kind();
            author |= kind == Kind.ME || kind == Kind.SELF;
            if (OTHERS.contains(kind)) {
                return false;
            }
        }
        return author && marks.get(first).forms().getFirst().outlet().broadcaster();
    }

    /** "On bread with the Herald, and on butter with Radio Nord": no other word says more. */
    private boolean isTalk(int link) {
        boolean with = text.startsWith("with", marks.get(link).start());
        return with && cues.latest() < 0 && text.startsWith("on ", marks.getFirst().start());
    }

    /** "...; on Radio Nord with butter", "..., and to the Herald": as before. */
    private Verdict afterBreak(int link, int first, int last) {
        boolean to = text.startsWith("to ", marks.get(link).start());
        Role said = cues.said();
        if (said != null) {
            return new Verdict(said, 0.6, "note-continued");
        }
        if (to && marks.subList(0, link).stream().noneMatch(it -> BUSY.contains(it.kind()))) {
            return new Verdict(Role.APPEARED, 0.5, "note-continued");
        }
        boolean aside = behind.isEnd(last) && isAside(link);
        return aside ? new Verdict(Role.CARRIED, 0.5, "note-continued") : elliptic(first, last);
    }

    /** "Back to bread for the Herald.", "With Ada, in the Herald, on bread." */
    private boolean isAside(int link) {
        int start = marks.get(link).start();
        boolean in = text.startsWith("in", start) && cues.isBefore(link, Kind.BREAK);
        return in || text.startsWith("for", start);
    }

    /** "For the Herald, a piece on butter." */
    private boolean isOpening(int link) {
        for (int at = 0; at < link; at++) {
            boolean with = at == 0 && text.startsWith("with", marks.get(at).start());
            if (!with && !ASIDES.contains(marks.get(at).kind())) {
                return false;
            }
        }
        return SubjectClause.isNear(marks.getFirst().start(), marks.get(link).start());
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
            return elliptic(first, last);
        }
        boolean piece = kind == Kind.APPEARED_IN && behind.cue(last) == Role.CARRIED;
        return new Verdict(piece ? Role.CARRIED : role, 0.9, "note-cue");
    }

    private Verdict byColon(int first, int last) {
        Role role = cues.role() == null ? carry : cues.role();
        if (role != null) {
            return new Verdict(role, 0.75, "note-list");
        }
        return isRound(first, last) ? new Verdict(Role.APPEARED, 0.5, "note-list") : Verdict.NAMED;
    }

    /** "Busy morning: Radio Nord, the Herald." Nothing is told but where. */
    private boolean isRound(int first, int last) {
        boolean several =
                last > first && marks.subList(first + 1, last + 1).stream().anyMatch(Mark::isName);
        Mark after = surroundings.wordAfter(marks.get(last).end());
        boolean ends = after != null && (after.kind() == Kind.AND || after.kind() == Kind.BREAK);
        boolean others =
                marks.subList(0, first).stream().anyMatch(it -> OTHERS.contains(it.kind()));
        return several && (ends || behind.isEnd(last)) && !others;
    }

    /** "BBC, CNN and Sky." as a sentence of its own. */
    private Verdict unled(int first, int last) {
        boolean alone = first == 0 || isOpening(first);
        boolean nothingElse = last == marks.size() - 1;
        if (alone && nothingElse && carry != null && behind.isEnd(last)) {
            return new Verdict(carry, 0.7, "note-list");
        }
        if (alone && carry == null && behind.isDated(last)) {
            return new Verdict(Role.CARRIED, 0.6, "note-heading");
        }
        if (isTitled(marks.get(last).end()) && cues.role() == null) {
            return new Verdict(Role.CARRIED, 0.6, "note-heading");
        }
        if (alone && carry != null && isItem(last)) {
            return new Verdict(carry, 0.7, "note-continued");
        }
        Role next = alone && behind.isHeading(last) ? behind.cue(last) : null;
        return next == null ? elliptic(first, last) : new Verdict(next, 0.7, "note-list");
    }

    /** "The Herald: Why bread is cheap." */
    private boolean isTitled(int end) {
        return text.startsWith(": ", end) && (text.at(end + 2) == '"' || text.isCapital(end + 2));
    }

    /** "1. The Herald, on bread", "The Herald: bread" or "The Herald about bread", and no verb. */
    private boolean isItem(int last) {
        boolean cue = marks.stream().anyMatch(it -> Cues.ALL.contains(it.kind()));
        Mark after = surroundings.wordAfter(marks.get(last).end());
        boolean divided =
                after != null && (after.kind() == Kind.BREAK || after.kind() == Kind.COLON);
        return !cue && (divided || isLedToTopic(last));
    }

    /** "The Herald about bread." after "Spoke to Radio Nord about butter." */
    private boolean isLedToTopic(int last) {
        Mark after = surroundings.wordAfter(marks.get(last).end());
        return after != null
                && (after.kind() == Kind.TOPIC || text.startsWith("on ", after.start()));
    }

    /** "Spoke to the Herald about bread, Radio Nord about butter": the second needs no "to". */
    private Verdict elliptic(int first, int last) {
        Role said = cues.said();
        if (said != null && isLikewise(first)) {
            return new Verdict(said, 0.75, "note-list");
        }
        boolean afterBreak =
                cues.isBefore(first, Kind.BREAK)
                        || cues.isBefore(first, Kind.AND)
                        || (cues.isBefore(first, Kind.ARTICLE) && isAfterBreak(first - 1));
        boolean spoken =
                cues.role() == Role.APPEARED
                        || (cues.role() == null
                                && cues.said() == Role.APPEARED
                                && isLedToTopic(last));
        if (afterBreak && spoken && lowerBound(first) > 0) {
            return new Verdict(Role.APPEARED, 0.75, "note-list");
        }
        boolean carried = cues.role() == Role.CARRIED && cues.said() == Role.CARRIED;
        if (afterBreak && carried && isLedToTopic(last)) {
            return new Verdict(Role.CARRIED, 0.7, "note-list");
        }
        return Verdict.NAMED;
    }

    /** ", as did the Herald". */
    private boolean isLikewise(int first) {
        int at = cues.isBefore(first, Kind.ARTICLE) ? first - 1 : first;
        return at > 0 && cues.isBefore(at, Kind.AND) && isDid(marks.get(at - 1));
    }

    private boolean isDid(Mark and) {
        return text.startsWith(" did", and.end() - 4)
                || text.startsWith(" ha", and.end() - 5)
                || text.startsWith(" has", and.end() - 4);
    }

    private boolean isAfterBreak(int article) {
        return cues.isBefore(article, Kind.BREAK) || cues.isBefore(article, Kind.AND);
    }
}
