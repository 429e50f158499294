package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words behind a list of outlets say of it. */
final class WordsBehind {

    private static final Set<Kind> OF_A_MEDIUM =
            EnumSet.of(Kind.MEDIA_NOUN, Kind.ARTICLE, Kind.SPOKEN, Kind.WRITING, Kind.NAME);
    private static final Set<Kind> DATE_WORDS =
            EnumSet.of(Kind.BREAK, Kind.MEDIA_NOUN, Kind.TIMELY, Kind.OF, Kind.WRITING);
    private static final String ENDS = ".,;:()-/|\u2026";

    private final FoldedText text;
    private final List<Mark> marks;
    private final Cues cues;
    private final Surroundings surroundings;

    WordsBehind(FoldedText text, List<Mark> marks, Cues cues, Surroundings surroundings) {
        this.text = text;
        this.marks = marks;
        this.cues = cues;
        this.surroundings = surroundings;
    }

    /** "my Herald column", "a Radio Nord interview"; or null. */
    @Nullable Verdict noun(int first, int last, int clause) {
        int end = marks.get(last).end();
        Mark after = text.at(end) == ' ' ? surroundings.wordAfter(end) : null;
        boolean determined =
                cues.isBefore(first, Kind.SELF)
                        || cues.isBefore(first, Kind.DETERMINER)
                        || cues.isBefore(first, Kind.OBJECT);
        if (after == null || !(determined || isHeadline(first, after))) {
            return null;
        }
        if (cues.role() == Role.APPEARED && cues.latest() >= clause) {
            return new Verdict(Role.APPEARED, 0.85, "note-noun");
        }
        return switch (after.kind()) {
            case WRITING -> new Verdict(Role.CARRIED, 0.8, "note-noun");
            case SPOKEN -> new Verdict(Role.APPEARED, 0.8, "note-noun");
            default -> null;
        };
    }

    /** "Herald op-ed.", "Radio Nord interview on butter." */
    private boolean isHeadline(int first, Mark noun) {
        int start = marks.get(first).start();
        start = text.startsWith("the ", start - 4) ? start - 4 : start;
        int before = text.at(start - 1) == ' ' ? start - 2 : start - 1;
        char sign = text.at(before);
        boolean listed = cues.said() != null && (sign == ',' || sign == ';');
        boolean opens = before < 0 || sign == '\n' || sign == '.' || listed;
        int end = noun.end();
        if (!opens || end >= text.length() || ENDS.indexOf(text.at(end)) >= 0) {
            return opens;
        }
        Mark next = surroundings.wordAfter(end);
        return next != null
                && (Listing.LINKS.contains(next.kind())
                        || next.kind() == Kind.TOPIC
                        || next.kind() == Kind.FILL);
    }

    /** "invited by the Herald to write about butter". */
    boolean isCommission(int last) {
        int end = marks.get(last).end();
        return text.startsWith(" to write ", end)
                || text.startsWith(" to review ", end)
                || text.startsWith(" to contribute ", end);
    }

    /** Nothing but a date: "Herald, 3 June 2014". */
    boolean isDated(int last) {
        int at = marks.get(last).end();
        int next = last + 1;
        while (at < text.length() && text.at(at) != '\n') {
            while (next < marks.size() && marks.get(next).start() < at) {
                next++;
            }
            if (next < marks.size() && marks.get(next).start() == at) {
                if (!DATE_WORDS.contains(marks.get(next).kind())) {
                    return false;
                }
                at = marks.get(next).end();
            } else if (Character.isLetter(text.at(at))) {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }

    /** "the Herald's decline", but not "the Herald's website" or "the Herald's Jo Smith". */
    boolean isOwnerOfThings(int last) {
        int end = marks.get(last).end();
        boolean named = text.isCapital(end + 3) || Character.isDigit(text.at(end + 3));
        if (!text.startsWith("'s ", end) || named) {
            return false;
        }
        Mark owned = surroundings.wordAfter(end + 2);
        return owned == null || !OF_A_MEDIUM.contains(owned.kind());
    }

    /** "... for Radio Nord": another outlet follows, and that one carried the piece. */
    boolean isLedToAnother(int last) {
        boolean led = false;
        for (int at = last + 1; at < marks.size(); at++) {
            led |= Listing.LINKS.contains(marks.get(at).kind());
            if (marks.get(at).isName()) {
                return led;
            }
        }
        return false;
    }

    /** The role that the next cue gives, if no other outlet stands before it; or null. */
    @Nullable Role cue(int last) {
        for (int at = last + 1; at < marks.size() && !marks.get(at).isName(); at++) {
            switch (marks.get(at).kind()) {
                case WRITING, WRITTEN -> {
                    return Role.CARRIED;
                }
                case SPOKEN, REPRINTED, PASSED_ON, APPEARED_IN -> {
                    return Role.APPEARED;
                }
                default -> {
                    continue;
                }
            }
        }
        return null;
    }

    /** "Radio Nord: a chat about bread", "The Herald - my piece on butter". */
    boolean isHeading(int last) {
        if (last + 1 == marks.size()) {
            return false;
        }
        Mark next = marks.get(last + 1);
        boolean dash = next.kind() == Kind.BREAK && text.at(next.start()) == '-';
        return next.start() <= marks.get(last).end() + 1 && (dash || next.kind() == Kind.COLON);
    }

    /** Whether no word follows at once. */
    boolean isEnd(int last) {
        int end = marks.get(last).end();
        boolean section = text.startsWith("'s ", end) && text.isCapital(end + 3);
        return section || !text.isLetterOrDigit(end + 1);
    }
}
