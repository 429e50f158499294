package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a sentence have to do with its author: "my piece", "quoted me". */
final class AuthorWords {

    static final Set<Kind> ALL = EnumSet.of(Kind.ME, Kind.SELF, Kind.OBJECT);

    private final FoldedText text;
    private final List<Mark> marks;

    AuthorWords(FoldedText text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** Whether what the verb tells was done to the author or their piece. */
    boolean concernsAuthor(int verb) {
        Mark mark = marks.get(verb);
        if (namesAuthor(mark) || isThePiece(verb)) {
            return true;
        }
        for (int at = verb + 1; at < marks.size(); at++) {
            Kind kind = marks.get(at).kind();
            if (ALL.contains(kind)) {
                return SubjectClause.isNear(mark.end(), marks.get(at).start());
            }
            if (kind == Kind.BREAK || kind == Kind.NAME) {
                return false;
            }
        }
        return false;
    }

    /** "ran the essay". */
    private boolean isThePiece(int verb) {
        return verb + 2 < marks.size()
                && marks.get(verb).kind() == Kind.WRITTEN
                && marks.get(verb + 1).kind() == Kind.ARTICLE
                && marks.get(verb + 2).kind() == Kind.WRITING
                && touches(verb + 1)
                && touches(verb + 2);
    }

    boolean namesAuthor(Mark mark) {
        return text.startsWith("i ", mark.start())
                || text.startsWith(" me", mark.end() - 3)
                || text.startsWith("my ", mark.start())
                || text.startsWith(" my", mark.end() - 3)
                || text.startsWith(" mine", mark.end() - 5)
                || written(mark).contains(" me ")
                || text.startsWith(" us", mark.end() - 3)
                || text.startsWith(" our", mark.end() - 4);
    }

    /** "asked me about it, so I wrote this". */
    boolean isCommission(int verb) {
        boolean asked =
                namesAuthor(marks.get(verb)) && text.startsWith(" to ", marks.get(verb).end());
        for (int at = verb + 1; asked && at < marks.size() && !marks.get(at).isName(); at++) {
            if (marks.get(at).kind() == Kind.WRITTEN) {
                return true;
            }
        }
        return false;
    }

    boolean isPiece(@Nullable Kind offered, int author) {
        if (isCommission(author)) {
            return true;
        }
        boolean own = author + 1 < marks.size() && marks.get(author + 1).kind() == Kind.WRITING;
        return offered == Kind.WRITING || (offered == null && own);
    }

    boolean touches(int at) {
        int gap = marks.get(at).start() - marks.get(at - 1).end();
        return gap <= 1 || text.startsWith("'s ", marks.get(at - 1).end());
    }

    String written(Mark mark) {
        return new String(text.chars(), mark.start(), mark.end() - mark.start());
    }
}
