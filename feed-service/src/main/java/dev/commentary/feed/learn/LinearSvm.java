package dev.commentary.feed.learn;

import java.util.SplittableRandom;

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent with
 * shrinking (Hsieh, Chang, Lin, Keerthi and Sundararajan: A Dual Coordinate Descent Method for
 * Large-scale Linear SVM, 2008), as LIBLINEAR's solver 1 is; each row has a cost of its own. The
 * same rows give the same weights. For one training and one thread.
 */
final class LinearSvm {

    private static final int MOST_ROUNDS = 200;
    private static final double TOLERANCE = 0.1;
    private static final double NOTHING = 1e-12;

    private final TrainingSet set;
    private final boolean[] positive;
    private final int[] rows;
    private final double[] weights;
    private final double[] alphas;
    private final double[] diagonals;
    private final double[] lengths;
    private final SplittableRandom random = new SplittableRandom(1);
    private int active;
    private double limit = Double.POSITIVE_INFINITY;
    private double largest;
    private double smallest;

    /**
     * Trains.
     *
     * @param rows those of the set to train with
     * @param positive whether a row of the set is of the topic
     * @param costs what it costs to be wrong about a row of the set
     * @return a weight for each column of the set
     */
    static double[] train(TrainingSet set, int[] rows, boolean[] positive, double[] costs) {
        return new LinearSvm(set, rows, positive, costs).solve();
    }

    private LinearSvm(TrainingSet set, int[] rows, boolean[] positive, double[] costs) {
        this.set = set;
        this.positive = positive;
        this.rows = rows.clone();
        this.active = rows.length;
        this.weights = new double[set.bias() + 1];
        this.alphas = new double[set.size()];
        this.diagonals = new double[set.size()];
        this.lengths = new double[set.size()];
        for (int row : rows) {
            diagonals[row] = 1 / (2 * costs[row]);
            lengths[row] = set.squaredLength(row) + diagonals[row];
        }
    }

    private double[] solve() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            goRound();
            boolean settled = largest - smallest < TOLERANCE;
            if (settled && active == rows.length) {
                break;
            }
            // Rows that were left out are looked at once more before the end.
            active = settled ? rows.length : active;
            limit = settled || largest <= 0 ? Double.POSITIVE_INFINITY : largest;
        }
        return weights;
    }

    private void goRound() {
        largest = Double.NEGATIVE_INFINITY;
        smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < active; i++) {
            swap(i, i + random.nextInt(active - i));
        }
        for (int i = 0; i < active; i++) {
            if (!improve(rows[i])) {
                swap(i--, --active);
            }
        }
    }

    /** Moves the weights for one row; false where the row has no say any more. */
    private boolean improve(int row) {
        int sign = positive[row] ? 1 : -1;
        double gradient = sign * set.score(row, weights) - 1 + diagonals[row] * alphas[row];
        double projected = gradient;
        if (alphas[row] == 0) {
            if (gradient > limit) {
                return false;
            }
            projected = Math.min(gradient, 0);
        }
        largest = Math.max(largest, projected);
        smallest = Math.min(smallest, projected);
        if (Math.abs(projected) > NOTHING) {
            double before = alphas[row];
            alphas[row] = Math.max(before - gradient / lengths[row], 0);
            set.add(row, (alphas[row] - before) * sign, weights);
        }
        return true;
    }

    private void swap(int one, int other) {
        int row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }
}
