package dev.commentary.feed.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which score on a post belongs to a topic, told by the scores that examples get from models
 * that did not see them.
 *
 * @param threshold with the best F1 among them; the fewer examples there are, the nearer to what is
 *     expected without: zero, or the score that a handful of other posts reach, if that is lower
 * @param steepness of the confidence around it, by which the examples are most likely
 */
record Cutoff(double threshold, double steepness) {

    /** So many examples make the threshold half of what they say. */
    private static final double PRIOR = 5;

    private static final int FEW = 5;

    private static final int STEEPEST = 16;

    static Cutoff of(double[] scores, List<Label> labels) {
        double threshold = best(scores, labels);
        return new Cutoff(threshold, steepness(threshold, scores, labels));
    }

    private static double best(double[] scores, List<Label> labels) {
        List<Integer> order =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> -scores[row]))
                        .toList();
        long accepted = labels.stream().filter(Label::isOfTopic).count();
        double best = -1;
        double threshold = 0;
        int found = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            double score = scores[order.get(rank)];
            double next = rank + 1 < order.size() ? scores[order.get(rank + 1)] : score - 1;
            found += labels.get(order.get(rank)).isOfTopic() ? 1 : 0;
            double f1 = 2.0 * found / (rank + 1 + accepted);
            if (f1 > best) {
                best = f1;
                threshold = (score + next) / 2;
            }
        }
        double expected = Math.min(0, fewWrong(scores, labels));
        return (accepted * threshold + PRIOR * expected) / (accepted + PRIOR);
    }

    /** The score that only a few of the other posts reach. */
    private static double fewWrong(double[] scores, List<Label> labels) {
        double[] others =
                IntStream.range(0, scores.length)
                        .filter(row -> !labels.get(row).isOfTopic())
                        .mapToDouble(row -> scores[row])
                        .sorted()
                        .toArray();
        return others[Math.max(0, others.length - FEW)];
    }

    private static double steepness(double threshold, double[] scores, List<Label> labels) {
        double best = Double.NEGATIVE_INFINITY;
        double steepness = 1;
        for (int tried = 1; tried <= STEEPEST; tried++) {
            double likelihood = 0;
            for (int row = 0; row < scores.length; row++) {
                double margin = tried * (scores[row] - threshold);
                double sign = labels.get(row).isOfTopic() ? 1 : -1;
                likelihood -= labels.get(row).cost() * Math.log1p(Math.exp(-sign * margin));
            }
            if (likelihood > best) {
                best = likelihood;
                steepness = tried;
            }
        }
        return steepness;
    }
}
