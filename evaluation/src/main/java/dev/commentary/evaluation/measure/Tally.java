package dev.commentary.evaluation.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what was found of what should be. Not thread-safe.
 *
 * <p>Precision is TP / (TP + FP), recall TP / (TP + FN), F1 their harmonic mean, accuracy (TP + TN)
 * / (TP + TN + FP + FN).
 */
public final class Tally {

    private long truePositives;
    private long falsePositives;
    private long falseNegatives;
    private long trueNegatives;

    /** One thing that should be found, or not, and was, or was not. */
    public void add(boolean expected, boolean found) {
        if (expected && found) {
            truePositives++;
        } else if (found) {
            falsePositives++;
        } else if (expected) {
            falseNegatives++;
        } else {
            trueNegatives++;
        }
    }

    /** Each of what should be found, and each of what was. */
    public <T> void addAll(Collection<T> expected, Collection<T> found) {
        Set<T> both = new HashSet<>(expected);
        both.addAll(found);
        both.forEach(one -> add(expected.contains(one), found.contains(one)));
    }

    /** Adds the counts of another tally. */
    public void add(Tally other) {
        truePositives += other.truePositives;
        falsePositives += other.falsePositives;
        falseNegatives += other.falseNegatives;
        trueNegatives += other.trueNegatives;
    }

    public double precision() {
        return Figure.ratio(truePositives, truePositives + falsePositives);
    }

    public double recall() {
        return Figure.ratio(truePositives, truePositives + falseNegatives);
    }

    /** NaN if there was nothing to find and nothing found. */
    public double f1() {
        return Figure.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    public double accuracy() {
        long all = truePositives + trueNegatives + falsePositives + falseNegatives;
        return Figure.ratio(truePositives + trueNegatives, all);
    }

    /** Precision, recall and F1 with their counts. */
    public List<Figure> figures(String part) {
        return List.of(
                figure(part, "precision", precision()),
                figure(part, "recall", recall()),
                figure(part, "F1", f1()));
    }

    /** One value with the counts behind it. */
    public Figure figure(String part, String name, double value) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("tp", truePositives);
        counts.put("fp", falsePositives);
        counts.put("fn", falseNegatives);
        if (trueNegatives > 0) {
            counts.put("tn", trueNegatives);
        }
        return new Figure(part, name, value, counts, List.of());
    }
}
