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
    private static final Set<Kind> ASIDES =
            EnumSet.of(Kind.FILL, Kind.BREAK, Kind.AND, Kind.ARTICLE, Kind.TIMELY, Kind.PLACE);

    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final @Nullable Role carry;
    private final Surroundings surroundings;
    private final WordsBehind behind;

    Listing(FoldedText text, List<Mark> marks, Cues cues, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        this.carry = carry;
        surroundings = new Surroundings(text, marks);
        behind = new WordsBehind(text, marks, cues, surroundings);
    }

    boolean isGap(int before, int after) {
        return surroundings.isListGap(marks.get(before).end(), marks.get(after).start());
    }

    Verdict judge(int first, int last) {
        Verdict verdict = behind.verb(last);
        if (verdict == null) {
            verdict = behind.noun(first, last, lowerBound(first));
        }
        return verdict != null ? verdict : byLead(first, last);
    }

    private Verdict byLead(int first, int last) {
        Role role = cues.role();
        if (role != null && text.at(marks.get(first).start() - 1) == '(') {
            return new Verdict(role, 0.7, "note-list");
        }
        int lead = lead(first);
        if (lead < 0) {
            return unled(first, last);
        }
        return switch (marks.get(lead).kind()) {
            case PLACE_LINK, PERSON_LINK -> byLink(lead, first, last);
            case OF -> isEdition(lead) ? byLink(lead, first, last) : Verdict.NAMED;
            case TOPIC -> elliptic(first);
            case COLON -> byColon();
            default -> byCue(lead, first, last);
        };
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

    private Verdict byLink(int link, int first, int last) {
        if (behind.isOwnerOfThings(last)) {
            return Verdict.NAMED;
        }
        Role role = cues.role();
        if (role == null) {
            return uncued(link, first, last);
        }
        if (cues.kind() == Kind.WRITING && role == Role.CARRIED && !carries(link, last)) {
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

    private Verdict uncued(int link, int first, int last) {
        boolean opening = isOpening(link);
        Role next = opening ? behind.cue(last) : null;
        if (next != null) {
            return new Verdict(next, 0.85, "note-cue");
        }
        boolean place = marks.get(link).kind() != Kind.PERSON_LINK;
        if (carry == Role.APPEARED) {
            return new Verdict(Role.APPEARED, 0.85, "note-continued");
        }
        if (carry == Role.CARRIED || opening) {
            return new Verdict(place ? Role.CARRIED : Role.APPEARED, 0.6, "note-continued");
        }
        if (carry == null && behind.isEnd(last) && isAside(link)) {
            return new Verdict(Role.CARRIED, 0.5, "note-continued");
        }
        return elliptic(first);
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
            if (!ASIDES.contains(marks.get(at).kind())) {
                return false;
            }
        }
        return WordsBehind.isNear(marks.getFirst().start(), marks.get(link).start());
    }

    /** "told the Herald", "picked up by Radio Nord". */
    private Verdict byCue(int cue, int first, int last) {
        Role role = cues.role();
        boolean close = WordsBehind.isNear(marks.get(cue).end(), marks.get(first).start());
        Kind kind = marks.get(cue).kind();
        boolean bareNoun =
                kind == Kind.WRITING && !text.startsWith(" to", marks.get(cue).end() - 3);
        boolean heads = first - 1 == cue + 1 && marks.get(first - 1).kind() == Kind.BREAK;
        if (role == null || !close || (bareNoun && !heads)) {
            return elliptic(first);
        }
        boolean piece = kind == Kind.APPEARED_IN && behind.cue(last) == Role.CARRIED;
        return new Verdict(piece ? Role.CARRIED : role, 0.9, "note-cue");
    }

    private Verdict byColon() {
        Role role = cues.role() == null ? carry : cues.role();
        return role == null ? Verdict.NAMED : new Verdict(role, 0.75, "note-list");
    }

    /** "BBC, CNN and Sky." as a sentence of its own. */
    private Verdict unled(int first, int last) {
        boolean alone = first == 0 || isOpening(first);
        boolean nothingElse = last == marks.size() - 1;
        if (alone && nothingElse && carry != null && behind.isEnd(last)) {
            return new Verdict(carry, 0.7, "note-list");
        }
        Role next = alone && behind.isHeading(last) ? behind.cue(last) : null;
        return next == null ? elliptic(first) : new Verdict(next, 0.7, "note-list");
    }

    /** "Spoke to the Herald about bread, Radio Nord about butter": the second needs no "to". */
    private Verdict elliptic(int first) {
        boolean afterBreak =
                cues.isBefore(first, Kind.BREAK)
                        || cues.isBefore(first, Kind.AND)
                        || (cues.isBefore(first, Kind.ARTICLE) && isAfterBreak(first - 1));
        if (afterBreak && cues.role() == Role.APPEARED && lowerBound(first) > 0) {
            return new Verdict(Role.APPEARED, 0.75, "note-list");
        }
        return Verdict.NAMED;
    }

    private boolean isAfterBreak(int article) {
        return cues.isBefore(article, Kind.BREAK) || cues.isBefore(article, Kind.AND);
    }
}
