package dev.commentary.evaluation.topics;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts for each class how many texts were said to be of it, rightly or not. Not thread-safe. */
final class ClassTallies {

    private final String part;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private int size;
    private int covered;

    ClassTallies(String part) {
        this.part = part;
    }

    void add(String expected, Optional<String> found) {
        size++;
        covered += found.isPresent() ? 1 : 0;
        boolean right = found.equals(Optional.of(expected));
        of(expected).add(true, right);
        if (!right) {
            found.ifPresent(wrong -> of(wrong).add(false, true));
        }
    }

    private Tally of(String name) {
        return tallies.computeIfAbsent(name, fresh -> new Tally());
    }

    int size() {
        return size;
    }

    /** The summary of each part, then precision, recall and F1 of each class of the first one. */
    static List<Figure> figures(ClassTallies all, ClassTallies heldOut) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(all.summary());
        figures.addAll(heldOut.summary());
        all.tallies.forEach((name, tally) -> figures.addAll(tally.figures(name)));
        return figures;
    }

    /** Macro-F1 is the mean of the classes' F1, each counted alike. */
    private List<Figure> summary() {
        double macro =
                tallies.values().stream().mapToDouble(Tally::f1).average().orElse(Double.NaN);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("classes", (long) tallies.size());
        counts.put("texts", (long) size);
        return List.of(
                new Figure(part, "macro-F1", macro, counts, List.of()),
                Figure.share(part, "coverage", covered, size));
    }
}
