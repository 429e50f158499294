package dev.commentary.enrich.outlet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs clues for a role: a log-linear model of three roles, whose weights were learnt from
 * invented notes by {@code RoleTraining} among the tests. Immutable and thread-safe.
 */
final class RoleModel {

    private static final Role[] ROLES = Role.values();

    private final Map<String, double[]> weights;

    RoleModel(Map<String, double[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** What speaks of a mention, weighed. */
    record Judgement(Role role, double confidence) {}

    static RoleModel load() {
        List<String[]> rows = Rows.read("role-weights.tsv", 1 + ROLES.length);
        Map<String, double[]> weights = HashMap.newHashMap(rows.size());
        for (String[] row : rows) {
            double[] roles = new double[ROLES.length];
            for (int role = 0; role < roles.length; role++) {
                roles[role] = Double.parseDouble(row[role + 1]);
            }
            weights.put(row[0], roles);
        }
        return new RoleModel(weights);
    }

    /** The likeliest role, and how likely it is. */
    Judgement judge(Set<String> clues) {
        double[] sums = new double[ROLES.length];
        for (String clue : clues) {
            double[] roles = weights.get(clue);
            for (int role = 0; roles != null && role < sums.length; role++) {
                sums[role] += roles[role];
            }
        }
        int best = 0;
        for (int role = 1; role < sums.length; role++) {
            best = sums[role] > sums[best] ? role : best;
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - sums[best]);
        }
        return new Judgement(ROLES[best], 1 / all);
    }
}
