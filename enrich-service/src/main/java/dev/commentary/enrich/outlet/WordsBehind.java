package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words behind a list of outlets say of it. */
final class WordsBehind {

    private static final Set<Kind> AUTHORS = EnumSet.of(Kind.ME, Kind.SELF, Kind.OBJECT);
    private static final Set<Kind> BEFORE_OFFERING =
            EnumSet.of(Kind.DETERMINER, Kind.FILL, Kind.SELF);
    private static final Set<Kind> OF_A_MEDIUM =
            EnumSet.of(Kind.MEDIA_NOUN, Kind.ARTICLE, Kind.SPOKEN, Kind.WRITING, Kind.NAME);
    private static final int NEAR = 24;

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

    /** "the Herald quoted me", "Radio Nord has kindly run my piece"; or null. */
    @Nullable Verdict verb(int last) {
        int verb = last + 1;
        while (verb < marks.size() && marks.get(verb).kind() == Kind.FILL) {
            verb++;
        }
        if (verb >= marks.size() || !isNear(marks.get(last).end(), marks.get(verb).start())) {
            return null;
        }
        return switch (marks.get(verb).kind()) {
            case SELF -> verb > last + 1 ? having(verb + 1) : null;
            case CITING -> Verdict.NAMED;
            case REPRINTED -> subject(Role.APPEARED);
            case WRITTEN -> concernsAuthor(verb) ? subject(offering(verb)) : null;
            case SPOKEN -> concernsAuthor(verb) ? subject(Role.APPEARED) : null;
            default -> null;
        };
    }

    /** "the Herald has my letter". */
    private @Nullable Verdict having(int noun) {
        Kind kind = noun < marks.size() ? marks.get(noun).kind() : Kind.STOP;
        return kind == Kind.WRITING ? subject(Role.CARRIED) : null;
    }

    private static Verdict subject(Role role) {
        return new Verdict(role, 0.85, "note-subject");
    }

    static boolean isNear(int from, int to) {
        return to - from <= NEAR && to >= from;
    }

    /** "ran my piece", but "ran an interview with me". */
    private Role offering(int verb) {
        for (int at = verb + 1; at < marks.size(); at++) {
            Kind kind = marks.get(at).kind();
            if (!BEFORE_OFFERING.contains(kind)) {
                return kind == Kind.SPOKEN ? Role.APPEARED : Role.CARRIED;
            }
        }
        return Role.CARRIED;
    }

    private boolean concernsAuthor(int verb) {
        Mark mark = marks.get(verb);
        if (text.startsWith(" me", mark.end() - 3) || text.startsWith(" my", mark.end() - 3)) {
            return true;
        }
        for (int at = verb + 1; at < marks.size(); at++) {
            Kind kind = marks.get(at).kind();
            if (AUTHORS.contains(kind)) {
                return isNear(mark.end(), marks.get(at).start());
            }
            if (kind == Kind.BREAK || kind == Kind.NAME) {
                return false;
            }
        }
        return false;
    }

    /** "my Herald column", "a Radio Nord interview"; or null. */
    @Nullable Verdict noun(int first, int last, int clause) {
        int end = marks.get(last).end();
        Mark after = text.at(end) == ' ' ? surroundings.wordAfter(end) : null;
        boolean determined =
                cues.isBefore(first, Kind.SELF) || cues.isBefore(first, Kind.DETERMINER);
        if (after == null || !determined) {
            return null;
        }
        if (cues.role() == Role.APPEARED && cues.latest() > clause) {
            return new Verdict(Role.APPEARED, 0.85, "note-noun");
        }
        return switch (after.kind()) {
            case WRITING -> new Verdict(Role.CARRIED, 0.8, "note-noun");
            case SPOKEN -> new Verdict(Role.APPEARED, 0.8, "note-noun");
            default -> null;
        };
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
        return !text.isLetterOrDigit(marks.get(last).end() + 1);
    }
}
