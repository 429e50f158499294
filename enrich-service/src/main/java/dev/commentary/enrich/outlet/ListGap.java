package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand between two names of one list: commas, articles and the like, a remark in
 * brackets, and a third name that nobody knows ("the Herald, Butter Magazine and Radio Nord").
 */
final class ListGap {

    private static final Set<Kind> SEPARATORS =
            EnumSet.of(
                    Kind.BREAK,
                    Kind.AND,
                    Kind.ARTICLE,
                    Kind.PLACE,
                    Kind.TIMELY,
                    Kind.FILL,
                    Kind.MEDIA_NOUN);
    private static final int LONGEST_REMARK = 40;
    private static final int MOST_WORDS = 4;

    private final FoldedText text;
    private final Surroundings surroundings;

    ListGap(FoldedText text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
    }

    boolean spans(int from, int to) {
        int at = text.startsWith("'s ", from) ? from + 2 : from;
        boolean divided = false;
        int unknown = 0;
        while (at < to) {
            Mark word = surroundings.wordAt(at);
            int next = remarkEnd(at, to);
            if (next < 0 && text.at(at) == '(' && !isAnd(at + 1)) {
                return false;
            }
            if (text.at(at) == ' ') {
                next = at + 1;
            } else if (next < 0 && word != null && SEPARATORS.contains(word.kind())) {
                boolean divider = word.kind() == Kind.BREAK || word.kind() == Kind.AND;
                divided |= divider;
                unknown = divider ? 0 : unknown;
                next = word.end();
            } else if (next < 0 && isOfUnknownName(at, word, divided, unknown)) {
                unknown++;
                next = wordEnd(at);
            }
            if (next < 0 || next > to) {
                return false;
            }
            at = next;
        }
        return unknown == 0;
    }

    private boolean isAnd(int at) {
        Mark word = surroundings.wordAt(at);
        return word != null && word.kind() == Kind.AND;
    }

    /** After "(in German)" or a title in quotes; -1 where no such remark begins. */
    private int remarkEnd(int start, int to) {
        char close = text.at(start) == '(' ? ')' : '"';
        if (text.at(start) != '(' && text.at(start) != '"') {
            return -1;
        }
        for (int at = start + 1; at < Math.min(to, start + LONGEST_REMARK); at++) {
            if (text.at(at) == close) {
                return at + 1;
            }
        }
        return -1;
    }

    private boolean isOfUnknownName(int at, @Nullable Mark word, boolean divided, int unknown) {
        boolean written = text.isCapital(at) || Character.isDigit(text.at(at));
        boolean begins = divided && word == null;
        return written && unknown < MOST_WORDS && (begins || unknown > 0);
    }

    private int wordEnd(int start) {
        int end = start + 1;
        while (text.isLetterOrDigit(end) || text.at(end) == '\'') {
            end++;
        }
        return end;
    }
}
