package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.RoleExamples.Example;
import dev.commentary.testing.ResilientDescent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Learns the weights of clues from examples: softmax regression with a quadratic penalty, whose one
 * optimum is found by resilient backpropagation (iRprop-) over all examples at once. Deterministic.
 *
 * <p>What was learnt is too sure of notes that nothing was learnt from. So all weights are divided
 * by a temperature, which changes no role and makes confidence true on average: see Guo et al., On
 * Calibration of Modern Neural Networks, 2017.
 */
final class RoleTraining {

    private static final int ROLES = Role.values().length;
    private static final int FEWEST = 2;
    private static final double PENALTY = 2;
    private static final int ROUNDS = 200;
    private static final double SMALLEST = 0.03;

    /** At this one mean confidence and share of right tags agreed on notes of other writers. */
    private static final double TEMPERATURE = 1.75;

    private final List<String> clues;
    private final int[][] rows;
    private final int[] roles;
    private final double[] shares;
    private final double[] weights;
    private final double[] slopes;

    private RoleTraining(List<Example> examples) {
        clues =
                examples.stream()
                        .flatMap(example -> example.clues().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(clue -> clue.getValue() >= FEWEST)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        Map<String, Integer> places = new TreeMap<>();
        clues.forEach(clue -> places.put(clue, places.size()));
        rows =
                examples.stream()
                        .map(example ->
                                example.clues().stream()
                                        .filter(places::containsKey)
                                        .mapToInt(places::get)
                                        .sorted()
                                        .toArray())
                        .toArray(int[][]::new);
        roles =
                examples.stream()
                        .mapToInt(example -> List.of(Role.values()).indexOf(example.role()))
                        .toArray();
        shares = examples.stream().mapToDouble(Example::weight).toArray();
        weights = new double[clues.size() * ROLES];
        slopes = new double[weights.length];
    }

    /** The weights of each clue that has any, by role, in the order of the clues' names. */
    static Map<String, double[]> learn(List<Example> examples) {
        RoleTraining training = new RoleTraining(examples);
        ResilientDescent.run(training.weights, training.slopes, ROUNDS, training::findSlopes);
        return training.result();
    }

    private void findSlopes() {
        for (int at = 0; at < weights.length; at++) {
            slopes[at] = PENALTY * weights[at];
        }
        double[] likely = new double[ROLES];
        for (int row = 0; row < rows.length; row++) {
            findLikely(rows[row], likely);
            likely[roles[row]] -= 1;
            for (int clue : rows[row]) {
                for (int role = 0; role < ROLES; role++) {
                    slopes[clue * ROLES + role] += likely[role] * shares[row];
                }
            }
        }
    }

    private void findLikely(int[] row, double[] likely) {
        Arrays.fill(likely, 0);
        for (int clue : row) {
            for (int role = 0; role < ROLES; role++) {
                likely[role] += weights[clue * ROLES + role];
            }
        }
        double all = 0;
        for (int role = 0; role < ROLES; role++) {
            likely[role] = Math.exp(likely[role]);
            all += likely[role];
        }
        for (int role = 0; role < ROLES; role++) {
            likely[role] /= all;
        }
    }

    private Map<String, double[]> result() {
        Map<String, double[]> result = new TreeMap<>();
        for (int clue = 0; clue < clues.size(); clue++) {
            double[] learnt = Arrays.copyOfRange(weights, clue * ROLES, (clue + 1) * ROLES);
            if (Arrays.stream(learnt).anyMatch(weight -> Math.abs(weight) >= SMALLEST)) {
                result.put(
                        clues.get(clue),
                        Arrays.stream(learnt).map(weight -> weight / TEMPERATURE).toArray());
            }
        }
        return result;
    }
}
