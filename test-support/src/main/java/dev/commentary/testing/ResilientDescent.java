package dev.commentary.testing;

import java.util.Arrays;

/**
 * Finds the weights at which a loss is least, by the sign of its slopes alone. The result is always
 * the same.
 *
 * @see <a href="https://doi.org/10.1016/S0925-2312(01)00700-7">Igel and Hüsken, Empirical
 *     evaluation of the improved Rprop learning algorithms (iRprop−), 2003</a>
 */
public final class ResilientDescent {

    private static final double FIRST_STEP = 0.05;
    private static final double LONGER = 1.2;
    private static final double SHORTER = 0.5;
    private static final double LEAST_STEP = 1e-7;

    private ResilientDescent() {}

    /**
     * Changes the weights, round by round.
     *
     * @param findSlopes writes the loss's slopes at the weights into {@code slopes}
     */
    public static void run(double[] weights, double[] slopes, int rounds, Runnable findSlopes) {
        double[] steps = new double[weights.length];
        double[] before = new double[weights.length];
        Arrays.fill(steps, FIRST_STEP);
        for (int round = 0; round < rounds; round++) {
            findSlopes.run();
            for (int at = 0; at < weights.length; at++) {
                double turn = slopes[at] * before[at];
                double change = turn > 0 ? LONGER : turn < 0 ? SHORTER : 1;
                steps[at] = Math.clamp(steps[at] * change, LEAST_STEP, 1);
                double slope = turn < 0 ? 0 : slopes[at];
                weights[at] -= Math.signum(slope) * steps[at];
                before[at] = slope;
            }
        }
    }
}
