package dev.commentary.ingest.html;

import dev.commentary.testing.ResilientDescent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Learns the weights of clues from choices: of each page's candidates the right ones are to have
 * the largest sums. Multinomial logistic regression with a quadratic penalty, whose optimum is
 * found by resilient backpropagation (iRprop-) over all pages at once. Deterministic.
 */
final class ClueTraining {

    private static final int FEWEST = 3;
    private static final double PENALTY = 2;
    private static final int ROUNDS = 150;
    private static final double SMALLEST = 0.015;

    private final List<String> clues;
    private final int[][][] pages;
    private final boolean[][] right;
    private final double[] weights;
    private final double[] slopes;

    private ClueTraining(List<List<Candidate>> choices) {
        clues =
                choices.stream()
                        .flatMap(List::stream)
                        .flatMap(candidate -> candidate.clues().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(clue -> clue.getValue() >= FEWEST)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        Map<String, Integer> places = new TreeMap<>();
        clues.forEach(clue -> places.put(clue, places.size()));
        pages =
                choices.stream()
                        .map(page ->
                                page.stream()
                                        .map(one -> rowOf(one.clues(), places))
                                        .toArray(int[][]::new))
                        .toArray(int[][][]::new);
        right = new boolean[pages.length][];
        for (int page = 0; page < pages.length; page++) {
            right[page] = new boolean[pages[page].length];
            for (int at = 0; at < right[page].length; at++) {
                right[page][at] = choices.get(page).get(at).right();
            }
        }
        weights = new double[clues.size()];
        slopes = new double[weights.length];
    }

    /** One of those to choose among. */
    record Candidate(Set<String> clues, boolean right) {

        Candidate {
            clues = Set.copyOf(clues);
        }
    }

    /** The weight of each clue that has any; choices without a right candidate teach nothing. */
    static Map<String, Double> learn(List<List<Candidate>> choices) {
        ClueTraining training =
                new ClueTraining(
                        choices.stream()
                                .filter(page -> page.stream().anyMatch(Candidate::right))
                                .toList());
        ResilientDescent.run(training.weights, training.slopes, ROUNDS, training::findSlopes);
        return training.result();
    }

    private static int[] rowOf(Set<String> clues, Map<String, Integer> places) {
        return clues.stream().filter(places::containsKey).mapToInt(places::get).sorted().toArray();
    }

    private void findSlopes() {
        for (int at = 0; at < weights.length; at++) {
            slopes[at] = PENALTY * weights[at];
        }
        for (int page = 0; page < pages.length; page++) {
            double[] likely = likely(pages[page]);
            double hit = 0;
            for (int at = 0; at < likely.length; at++) {
                hit += right[page][at] ? likely[at] : 0;
            }
            for (int at = 0; at < likely.length; at++) {
                double wanted = right[page][at] ? likely[at] / hit : 0;
                for (int clue : pages[page][at]) {
                    slopes[clue] += likely[at] - wanted;
                }
            }
        }
    }

    private double[] likely(int[][] candidates) {
        double[] likely = new double[candidates.length];
        for (int at = 0; at < likely.length; at++) {
            for (int clue : candidates[at]) {
                likely[at] += weights[clue];
            }
        }
        double most = Arrays.stream(likely).max().orElseThrow();
        double all = 0;
        for (int at = 0; at < likely.length; at++) {
            likely[at] = Math.exp(likely[at] - most);
            all += likely[at];
        }
        for (int at = 0; at < likely.length; at++) {
            likely[at] /= all;
        }
        return likely;
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
