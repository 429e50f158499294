package dev.commentary.evaluation.interests;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts for each category which texts were found. Micro-F1 adds the counts of all categories up,
 * macro-F1 is the mean of the categories' F1; a category of which nothing is found counts as zero.
 * Not thread-safe.
 */
final class CategoryTallies {

    private final String part;
    private final Map<String, Tally> tallies = new TreeMap<>();

    CategoryTallies(String part) {
        this.part = part;
    }

    /** One text: the categories that it has and those that it was given. */
    void add(Set<String> all, Set<String> expected, Set<String> found) {
        for (String category : all) {
            if (expected.contains(category) || found.contains(category)) {
                of(category).add(expected.contains(category), found.contains(category));
            }
        }
    }

    private Tally of(String category) {
        return tallies.computeIfAbsent(category, c -> new Tally());
    }

    Tally sum() {
        Tally sum = new Tally();
        tallies.values().forEach(sum::add);
        return sum;
    }

    List<Figure> figures() {
        Tally sum = sum();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("categories", (long) tallies.size());
        double macro = tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0);
        return List.of(
                sum.figure(part, "micro-F1", sum.f1()),
                sum.figure(part, "precision", sum.precision()),
                sum.figure(part, "recall", sum.recall()),
                new Figure(part, "macro-F1", macro, counts, List.of()));
    }
}
