package dev.commentary.ingest.html;

import dev.commentary.testing.ResilientDescent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the weights of clues from paragraphs that belong to a text and others that do not:
 * logistic regression with a quadratic penalty over all at once. Deterministic.
 */
final class TextTraining {

    private static final int FEWEST_SITES = 4;
    private static final double PENALTY = 5;
    private static final int ROUNDS = 120;
    private static final double SMALLEST = 0.05;

    private final List<String> clues;
    private final List<Example> examples;
    private final int[][] rows;
    private final double[] weights;
    private final double[] slopes;

    private TextTraining(List<Example> examples) {
        this.examples = examples;
        clues = cluesOfSeveralSites(examples);
        Map<String, Integer> places = new HashMap<>();
        clues.forEach(clue -> places.put(clue, places.size()));
        rows =
                examples.stream()
                        .map(one ->
                                one.clues().stream()
                                        .filter(places::containsKey)
                                        .mapToInt(places::get)
                                        .sorted()
                                        .toArray())
                        .toArray(int[][]::new);
        weights = new double[clues.size()];
        slopes = new double[clues.size()];
    }

    /** A paragraph of some site, whether it belongs to the text, and how much it counts. */
    record Example(String site, Set<String> clues, boolean right, double weight) {

        Example {
            clues = Set.copyOf(clues);
        }
    }

    /** The weight of each clue that has any. */
    static Map<String, Double> learn(List<Example> examples) {
        TextTraining training = new TextTraining(List.copyOf(examples));
        ResilientDescent.run(training.weights, training.slopes, ROUNDS, training::findSlopes);
        return training.result();
    }

    private static List<String> cluesOfSeveralSites(List<Example> examples) {
        Map<String, Set<String>> sites = new TreeMap<>();
        for (Example example : examples) {
            for (String clue : example.clues()) {
                sites.computeIfAbsent(clue, _ -> new HashSet<>()).add(example.site());
            }
        }
        return sites.entrySet().stream()
                .filter(clue -> clue.getValue().size() >= FEWEST_SITES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void findSlopes() {
        for (int at = 0; at < weights.length; at++) {
            slopes[at] = PENALTY * weights[at];
        }
        for (int row = 0; row < rows.length; row++) {
            double sum = 0;
            for (int clue : rows[row]) {
                sum += weights[clue];
            }
            Example example = examples.get(row);
            double likely = 1 / (1 + Math.exp(-sum));
            double slope = example.weight() * (likely - (example.right() ? 1 : 0));
            for (int clue : rows[row]) {
                slopes[clue] += slope;
            }
        }
    }

    private Map<String, Double> result() {
        Map<String, Double> result = new TreeMap<>();
        for (int clue = 0; clue < weights.length; clue++) {
            if (Math.abs(weights[clue]) >= SMALLEST) {
                result.put(clues.get(clue), weights[clue]);
            }
        }
        return result;
    }
}
