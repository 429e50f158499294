package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to keep of overlapping marks. */
final class Marks {

    private static final Comparator<Mark> IN_ORDER =
            Comparator.comparingInt(Mark::start)
                    .thenComparing(Mark::end, Comparator.reverseOrder());

    private Marks() {}

    /** The leftmost, and of those the longest; none overlaps another. */
    static List<Mark> leftmostLongest(List<Mark> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(IN_ORDER);
        List<Mark> kept = new ArrayList<>(found.size());
        int end = 0;
        for (Mark mark : found) {
            if (mark.start() >= end) {
                kept.add(mark);
                end = mark.end();
            }
        }
        return kept;
    }

    /** Whether a mark overlaps one of some that are in order and apart from each other. */
    static boolean overlapsAny(Mark mark, List<Mark> ordered) {
        int first = firstEndingAfter(mark.start(), ordered);
        return first < ordered.size() && ordered.get(first).overlaps(mark);
    }

    /** Whether a mark is within one of some that are in order and apart from each other. */
    static boolean isWithinAny(Mark mark, List<Mark> ordered) {
        int first = firstEndingAfter(mark.start(), ordered);
        return first < ordered.size() && mark.isWithin(ordered.get(first));
    }

    /** The index of the first mark that ends behind a position; their number where none does. */
    static int firstEndingAfter(int position, List<Mark> ordered) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All names, and those words that are no part of a name, in order. */
    static List<Mark> merge(List<Mark> names, List<Mark> words) {
        List<Mark> merged = new ArrayList<>(names.size() + words.size());
        int next = 0;
        for (Mark word : words) {
            while (next < names.size() && names.get(next).end() <= word.start()) {
                merged.add(names.get(next++));
            }
            if (next == names.size() || !names.get(next).overlaps(word)) {
                merged.add(word);
            }
        }
        merged.addAll(names.subList(next, names.size()));
        return merged;
    }
}
