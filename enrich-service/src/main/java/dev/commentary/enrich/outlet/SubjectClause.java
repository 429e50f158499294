package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says of the outlets that it begins with: "the Herald quoted me", "Radio Nord has
 * kindly run my piece", "the Weekly had a piece of mine".
 */
final class SubjectClause {

    private static final Set<Kind> BEFORE_OFFERING =
            EnumSet.of(Kind.DETERMINER, Kind.FILL, Kind.SELF);
    private static final Set<Kind> BEFORE_NAME = EnumSet.of(Kind.ARTICLE, Kind.TIMELY, Kind.PLACE);
    private static final Set<Kind> BEFORE_SUBJECT =
            EnumSet.of(Kind.ARTICLE, Kind.TIMELY, Kind.PLACE, Kind.OBJECT, Kind.DETERMINER);
    private static final List<String> NOMINATIVE =
            List.of("i", "we", "i've", "i'm", "i'd", "we've");
    private static final List<String> PASSIVES = List.of("was", "were", "been", "being", "got");
    private static final List<String> CONJUNCTIONS =
            List.of("that", "but", "so", "as", "when", "while", "after", "because");
    private static final String STARTS = ".!?\n,;:-()/\u2026\"";
    private static final int NEAR = 24;
    private final FoldedText text;
    private final List<Mark> marks;
    private final AuthorWords author;

    SubjectClause(FoldedText text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
        author = new AuthorWords(text, marks);
    }

    static boolean isNear(int from, int to) {
        return to - from <= NEAR && to >= from;
    }

    /** What the clause says of its subject; or null where the list is none. */
    @Nullable Verdict judge(int first, int last) {
        int verb = last + 1;
        boolean passive = false;
        while (verb < marks.size() && isAdverb(marks.get(verb))) {
            passive |= PASSIVES.contains(author.written(marks.get(verb)));
            verb++;
        }
        boolean near =
                verb < marks.size() && isNear(marks.get(last).end(), marks.get(verb).start());
        Verdict verdict = near && !passive ? byVerb(verb, first, last) : null;
        if (verdict == null && near && isRelative(first)) {
            verdict = byRelative(marks.get(verb).kind());
        }
        return verdict == null && isSubject(first) ? byObject(last + 1) : verdict;
    }

    /** "the Herald reported", but "the Herald report quotes me". */
    private @Nullable Verdict reported(int verb, int first) {
        for (int at = verb + 1; at < marks.size() && !marks.get(at).isName(); at++) {
            if (marks.get(at).kind() == Kind.SPOKEN && author.namesAuthor(marks.get(at))) {
                return subject(Role.APPEARED);
            }
        }
        return isSubject(first) ? Verdict.NAMED : null;
    }

    private boolean isAdverb(Mark mark) {
        return mark.kind() == Kind.FILL
                || (mark.kind() == Kind.AND && author.written(mark).equals("then"));
    }

    private @Nullable Verdict byVerb(int verb, int first, int last) {
        if (text.startsWith(" by me", marks.get(verb).end())) {
            return subject(Role.CARRIED);
        }
        return switch (marks.get(verb).kind()) {
            case SELF -> verb > last + 1 ? having(verb + 1) : null;
            case WRITING -> verb > last + 1 && namesOwn(verb) ? subject(Role.CARRIED) : null;
            case CITING -> reported(verb, first);
            case REPRINTED, CALLED -> subject(Role.APPEARED);
            case WRITTEN -> author.concernsAuthor(verb) ? subject(offering(verb)) : null;
            case SPOKEN ->
                    author.concernsAuthor(verb) && !author.isCommission(verb)
                            ? subject(Role.APPEARED)
                            : null;
            default -> null;
        };
    }

    /** "my letter, which the Herald printed". */
    private boolean isRelative(int first) {
        int at = first;
        while (at > 0 && BEFORE_NAME.contains(marks.get(at - 1).kind()) && author.touches(at)) {
            at--;
        }
        return at > 1
                && author.touches(at)
                && (author.written(marks.get(at - 1)).equals("which")
                        || author.written(marks.get(at - 1)).equals("that"))
                && marks.subList(0, at - 1).stream()
                        .anyMatch(it -> it.kind() == Kind.SELF || it.kind() == Kind.WRITING);
    }

    private static @Nullable Verdict byRelative(Kind verb) {
        return switch (verb) {
            case WRITTEN, APPEARED_IN -> subject(Role.CARRIED);
            case REPRINTED, PASSED_ON -> subject(Role.APPEARED);
            default -> null;
        };
    }

    /** "my letter" as one phrase. */
    private boolean namesOwn(int noun) {
        return text.startsWith("my ", marks.get(noun).start());
    }

    /** "the Herald has my letter". */
    private @Nullable Verdict having(int noun) {
        Kind kind = noun < marks.size() ? marks.get(noun).kind() : Kind.STOP;
        return kind == Kind.WRITING ? subject(Role.CARRIED) : null;
    }

    private static Verdict subject(Role role) {
        return new Verdict(role, 0.85, "note-subject");
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

    /** Whether the list stands where a clause begins. */
    private boolean isSubject(int first) {
        int at = first;
        while (at > 0 && BEFORE_SUBJECT.contains(marks.get(at - 1).kind()) && author.touches(at)) {
            at--;
        }
        if (at > 0 && isFrom(at)) {
            return true;
        }
        int start = marks.get(at).start();
        while (text.at(start - 1) == ' ') {
            start--;
        }
        boolean joined =
                at > 0
                        && CONJUNCTIONS.contains(author.written(marks.get(at - 1)))
                        && author.touches(at);
        boolean opens = joined || start <= 0 || STARTS.indexOf(text.at(start - 1)) >= 0;
        return opens || (at > 0 && marks.get(at - 1).kind() == Kind.AND && author.touches(at));
    }

    /** "A reporter from the Herald". */
    private boolean isFrom(int at) {
        Mark link = marks.get(at - 1);
        boolean from = author.touches(at) && text.startsWith("from", link.start());
        return from
                && isNear(marks.getFirst().start(), link.start())
                && marks.subList(0, at - 1).stream()
                        .noneMatch(it -> AuthorWords.ALL.contains(it.kind()))
                && marks.subList(0, at - 1).stream().noneMatch(it -> Cues.ALL.contains(it.kind()));
    }

    /** "ran a piece by me", "used the figures of our study": the author is the object. */
    private @Nullable Verdict byObject(int from) {
        int start = afterRemark(from);
        if (start >= marks.size() || isLink(start)) {
            return null;
        }
        Kind offered = null;
        for (int at = start; at < marks.size() && !marks.get(at).isName(); at++) {
            Mark mark = marks.get(at);
            switch (mark.kind()) {
                case DENIED, CITING -> {
                    return Verdict.NAMED;
                }
                case SPOKEN, REPRINTED -> offered = Kind.SPOKEN;
                case WRITTEN, WRITING -> offered = offered == null ? Kind.WRITING : offered;
                case BREAK, AND -> {
                    if (offered == null && !isWhich(at)) {
                        return null;
                    }
                }
                default -> {}
            }
            if (offered == null && NOMINATIVE.contains(author.written(mark))) {
                return isSpoken(at + 1) ? subject(Role.APPEARED) : null;
            }
            if (mark.kind() == Kind.ME || mark.kind() == Kind.SELF || author.namesAuthor(mark)) {
                return subject(author.isPiece(offered, at) ? Role.CARRIED : Role.APPEARED);
            }
        }
        return null;
    }

    /** ", in which I am quoted". */
    private boolean isWhich(int at) {
        int end = marks.get(at).end();
        return text.startsWith(" in which", end) || text.startsWith(" for which", end);
    }

    private boolean isSpoken(int from) {
        int at = from;
        while (at < marks.size() && marks.get(at).kind() == Kind.FILL) {
            at++;
        }
        return at < marks.size() && marks.get(at).kind() == Kind.SPOKEN;
    }

    /** "the Herald, on my aunt": no clause. */
    private boolean isLink(int from) {
        int at = marks.get(from).kind() == Kind.BREAK ? from + 1 : from;
        return at > 0
                && at < marks.size()
                && Listing.LINKS.contains(marks.get(at).kind())
                && marks.get(at).start() - marks.get(at - 1).end() <= 1;
    }

    /** Past "(in German)". */
    private int afterRemark(int from) {
        int at = from;
        boolean remark = from < marks.size() && text.at(marks.get(from).start()) == '(';
        while (remark && at < marks.size() && text.at(marks.get(at).start()) != ')') {
            at++;
        }
        return remark ? at + 1 : at;
    }
}
