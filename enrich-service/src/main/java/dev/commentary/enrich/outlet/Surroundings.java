package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside a place in a text. */
final class Surroundings {

    private final FoldedText text;
    private final List<Mark> words;

    Surroundings(FoldedText text, List<Mark> words) {
        this.text = text;
        this.words = words;
    }

    /** The word that ends here, or before the blank here; or null. */
    @Nullable Mark wordBefore(int start) {
        int wanted = text.at(start - 1) == ' ' ? start - 1 : start;
        int at = firstAt(wanted) - 1;
        return at >= 0 && words.get(at).end() == wanted ? words.get(at) : null;
    }

    /** The word that begins here, or after the blank here; or null. */
    @Nullable Mark wordAfter(int end) {
        int wanted = text.at(end) == ' ' ? end + 1 : end;
        int at = firstAt(wanted);
        return at < words.size() && words.get(at).start() == wanted ? words.get(at) : null;
    }

    /** The word that begins exactly here; or null. */
    @Nullable Mark wordAt(int start) {
        int at = firstAt(start);
        return at < words.size() && words.get(at).start() == start ? words.get(at) : null;
    }

    /** Whether two names with this gap between them belong to one list. */
    boolean isListGap(int from, int to) {
        return new ListGap(text, this).spans(from, to);
    }

    /** The index of the first word that starts here or later. */
    private int firstAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The country that is named just before a name, as in "Kenya's Standard", or after it. */
    @Nullable String countryNear(Mark name) {
        Mark before = wordBefore(name.start());
        while (before != null && (is(before, Kind.ARTICLE) || is(before, Kind.TIMELY))) {
            before = wordBefore(before.start());
        }
        if (before != null && is(before, Kind.PLACE)) {
            return before.country();
        }
        boolean inPlace = text.startsWith(" in ", name.end());
        if (!inPlace && !text.startsWith(" (", name.end())) {
            return null;
        }
        Mark after = wordAfter(name.end() + (inPlace ? 3 : 2));
        return after != null && is(after, Kind.PLACE) ? after.country() : null;
    }

    private static boolean is(Mark mark, Kind kind) {
        return mark.kind() == kind;
    }
}
