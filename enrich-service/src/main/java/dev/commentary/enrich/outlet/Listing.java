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

    private static final Set<Kind> LINKS = EnumSet.of(Kind.PLACE_LINK, Kind.PERSON_LINK);
    private static final Set<Kind> ASIDES =
            EnumSet.of(Kind.FILL, Kind.BREAK, Kind.AND, Kind.ARTICLE, Kind.TIMELY, Kind.PLACE);
    private static final Set<Kind> OWN = EnumSet.of(Kind.ME, Kind.SELF, Kind.OBJECT);
    private static final int NEAR = 24;

    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final @Nullable Role carry;
    private final Surroundings surroundings;

    Listing(FoldedText text, List<Mark> marks, Cues cues, @Nullable Role carry) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        this.carry = carry;
        surroundings = new Surroundings(text, marks);
    }

    boolean isGap(int before, int after) {
        return surroundings.isListGap(marks.get(before).end(), marks.get(after).start());
    }

    Verdict judge(int first, int last) {
        Verdict behind = byVerbBehind(last);
        if (behind == null) {
            behind = byNounBehind(first, last);
        }
        return behind != null ? behind : byLead(first, last);
    }

    /** "the Herald quoted me", "Radio Nord has kindly run my piece". */
    private @Nullable Verdict byVerbBehind(int last) {
        int verb = last + 1;
        while (verb < marks.size() && marks.get(verb).kind() == Kind.FILL) {
            verb++;
        }
        if (verb >= marks.size() || !isWithin(marks.get(last).end(), marks.get(verb).start())) {
            return null;
        }
        return switch (marks.get(verb).kind()) {
            case CITING -> Verdict.NAMED;
            case REPRINTED -> verbVerdict(Role.APPEARED);
            case WRITTEN -> concernsAuthor(verb) ? verbVerdict(ofOffering(verb)) : null;
            case SPOKEN -> concernsAuthor(verb) ? verbVerdict(Role.APPEARED) : null;
            default -> null;
        };
    }

    /** "ran my piece", but "ran an interview with me". */
    private Role ofOffering(int verb) {
        for (int at = verb + 1; at < marks.size(); at++) {
            Kind kind = marks.get(at).kind();
            if (kind != Kind.DETERMINER && kind != Kind.FILL && kind != Kind.SELF) {
                return kind == Kind.SPOKEN ? Role.APPEARED : Role.CARRIED;
            }
        }
        return Role.CARRIED;
    }

    private static Verdict verbVerdict(Role role) {
        return new Verdict(role, 0.85, "note-subject");
    }

    private boolean isWithin(int from, int to) {
        return to - from <= NEAR && to >= from;
    }

    private boolean concernsAuthor(int verb) {
        Mark mark = marks.get(verb);
        if (text.startsWith(" me", mark.end() - 3) || text.startsWith(" my", mark.end() - 3)) {
            return true;
        }
        for (int at = verb + 1; at < marks.size(); at++) {
            Kind kind = marks.get(at).kind();
            if (OWN.contains(kind)) {
                return isWithin(mark.end(), marks.get(at).start());
            }
            if (kind == Kind.BREAK || kind == Kind.NAME) {
                return false;
            }
        }
        return false;
    }

    /** "my Herald column", "a Radio Nord interview". */
    private @Nullable Verdict byNounBehind(int first, int last) {
        int end = marks.get(last).end();
        Mark after = text.at(end) == ' ' ? surroundings.wordAfter(end) : null;
        if (after == null || !isDetermined(first)) {
            return null;
        }
        if (cues.role() == Role.APPEARED && cues.latest() > lowerBound(first)) {
            return new Verdict(Role.APPEARED, 0.85, "note-noun");
        }
        return switch (after.kind()) {
            case WRITING -> new Verdict(Role.CARRIED, 0.8, "note-noun");
            case SPOKEN -> new Verdict(Role.APPEARED, 0.8, "note-noun");
            default -> null;
        };
    }

    private boolean isDetermined(int first) {
        return cues.isBefore(first, Kind.SELF) || cues.isBefore(first, Kind.DETERMINER);
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
            boolean leads =
                    LINKS.contains(kind)
                            || kind == Kind.TOPIC
                            || kind == Kind.OF
                            || kind == Kind.COLON
                            || Cues.ALL.contains(kind);
            if (leads) {
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
        if (isOwnerOfThings(last)) {
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
        if (text.startsWith("by", start)) {
            return false;
        }
        return !text.startsWith("on", start) || !isLedToAnother(last);
    }

    /** "... for Radio Nord": that is who carried it. */
    private boolean isLedToAnother(int last) {
        boolean led = false;
        for (int at = last + 1; at < marks.size(); at++) {
            led |= LINKS.contains(marks.get(at).kind());
            if (marks.get(at).isName()) {
                return led;
            }
        }
        return false;
    }

    /** "the Herald's decline", but not "the Herald's website" or "the Herald's Jo Smith". */
    private boolean isOwnerOfThings(int last) {
        int end = marks.get(last).end();
        if (!text.startsWith("'s ", end)
                || text.isCapital(end + 3)
                || Character.isDigit(text.at(end + 3))) {
            return false;
        }
        Mark owned = surroundings.wordAfter(end + 2);
        return owned == null
                || !EnumSet.of(Kind.MEDIA_NOUN, Kind.ARTICLE, Kind.SPOKEN, Kind.WRITING, Kind.NAME)
                        .contains(owned.kind());
    }

    private Verdict uncued(int link, int first, int last) {
        boolean opening = isOpening(link);
        Role behind = opening ? cueBehind(last) : null;
        if (behind != null) {
            return new Verdict(behind, 0.85, "note-cue");
        }
        boolean place = marks.get(link).kind() != Kind.PERSON_LINK;
        if (carry == Role.APPEARED) {
            return new Verdict(Role.APPEARED, 0.85, "note-continued");
        }
        if (carry == Role.CARRIED || opening) {
            return new Verdict(place ? Role.CARRIED : Role.APPEARED, 0.6, "note-continued");
        }
        if (carry == null && text.startsWith("for", marks.get(link).start()) && endsAt(last)) {
            return new Verdict(Role.CARRIED, 0.5, "note-continued");
        }
        return elliptic(first);
    }

    /** "For the Herald, a piece on butter." */
    private boolean isOpening(int link) {
        for (int at = 0; at < link; at++) {
            if (!ASIDES.contains(marks.get(at).kind())) {
                return false;
            }
        }
        return isWithin(marks.getFirst().start(), marks.get(link).start());
    }

    private @Nullable Role cueBehind(int last) {
        for (int at = last + 1; at < marks.size() && !marks.get(at).isName(); at++) {
            switch (marks.get(at).kind()) {
                case WRITING, WRITTEN -> {
                    return Role.CARRIED;
                }
                case SPOKEN, REPRINTED, APPEARED_IN -> {
                    return Role.APPEARED;
                }
                default -> {
                    continue;
                }
            }
        }
        return null;
    }

    /** "told the Herald", "picked up by Radio Nord". */
    private Verdict byCue(int cue, int first, int last) {
        Role role = cues.role();
        boolean close = isWithin(marks.get(cue).end(), marks.get(first).start());
        Kind kind = marks.get(cue).kind();
        boolean bareNoun =
                kind == Kind.WRITING && !text.startsWith(" to", marks.get(cue).end() - 3);
        if (role == null || !close || bareNoun) {
            return elliptic(first);
        }
        boolean piece = kind == Kind.APPEARED_IN && cueBehind(last) == Role.CARRIED;
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
        if (alone && nothingElse && carry != null && endsAt(last)) {
            return new Verdict(carry, 0.7, "note-list");
        }
        Role behind = alone && isHeading(last) ? cueBehind(last) : null;
        return behind == null ? elliptic(first) : new Verdict(behind, 0.7, "note-list");
    }

    /** "Radio Nord: a chat about bread", "The Herald - my piece on butter". */
    private boolean isHeading(int last) {
        if (last + 1 == marks.size()) {
            return false;
        }
        Mark next = marks.get(last + 1);
        boolean dash = next.kind() == Kind.BREAK && text.at(next.start()) == '-';
        return next.start() <= marks.get(last).end() + 1 && (dash || next.kind() == Kind.COLON);
    }

    private boolean endsAt(int last) {
        return !text.isLetterOrDigit(marks.get(last).end() + 1);
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
