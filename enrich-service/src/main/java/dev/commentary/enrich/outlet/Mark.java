package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a folded text that means something.
 *
 * @param forms for a {@link Kind#NAME}: the outlets that may be meant; else empty
 * @param country for a {@link Kind#PLACE}
 * @param introduced for a {@link Kind#NAME}: whether the words beside it show that it is one
 */
record Mark(
        int start,
        int end,
        Kind kind,
        List<Form> forms,
        @Nullable String country,
        boolean introduced) {

    static Mark name(int start, int end, List<Form> forms) {
        return new Mark(start, end, Kind.NAME, forms, null, true);
    }

    /** The same name, with the outlet that is meant. */
    Mark meaning(Form form, boolean shown) {
        return new Mark(start, end, kind, List.of(form), country, shown);
    }

    static Mark word(int start, int end, NoteWord word) {
        return new Mark(start, end, word.kind(), List.of(), word.country(), false);
    }

    static Mark sign(int start, Kind kind) {
        return new Mark(start, start + 1, kind, List.of(), null, false);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether every outlet that may be meant is written with an ordinary word. */
    boolean isWeak() {
        for (Form form : forms) {
            if (!form.isWeak()) {
                return false;
            }
        }
        return isName();
    }

    boolean isWithin(Mark other) {
        return other.start <= start && end <= other.end;
    }

    boolean overlaps(Mark other) {
        return start < other.end && other.start < end;
    }
}
