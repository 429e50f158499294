package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges lists of outlets to which no cue of their own sentence leads. */
final class LooseLists {

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

    /**
     * Lists of a sentence.
     *
     * @param carry what the sentences before were about
     */
    LooseLists(
            FoldedText text,
            List<Mark> marks,
            Cues cues,
            @Nullable Role carry,
            Surroundings surroundings,
            WordsBehind behind) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        this.carry = carry;
        this.surroundings = surroundings;
        this.behind = behind;
    }

    Verdict uncued(int link, int first, int last) {
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

    Verdict byColon(int first, int last) {
        Role role = cues.role() == null ? carry : cues.role();
        if (role != null) {
            return new Verdict(role, 0.75, "note-list");
        }
        return isRound(first, last) ? new Verdict(Role.APPEARED, 0.5, "note-list") : Verdict.NAMED;
    }

    /** "BBC, CNN and Sky." as a sentence of its own. */
    Verdict unled(int first, int last) {
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

    /** "Spoke to the Herald about bread, Radio Nord about butter": the second needs no "to". */
    Verdict elliptic(int first, int last) {
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
        if (afterBreak && spoken && Listing.lowerBound(marks, first) > 0) {
            return new Verdict(Role.APPEARED, 0.75, "note-list");
        }
        boolean carried = cues.role() == Role.CARRIED && cues.said() == Role.CARRIED;
        if (afterBreak && carried && isLedToTopic(last)) {
            return new Verdict(Role.CARRIED, 0.7, "note-list");
        }
        return Verdict.NAMED;
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
