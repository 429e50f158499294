package dev.commentary.feed.learn;

import dev.commentary.feed.learn.Model.Quality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Learns a topic from examples. The same examples give the same model. */
public final class Trainer {

    /** So many examples of a topic are needed at least, and so many other posts. */
    public static final int FEWEST = 3;

    /** The most terms of a model. */
    static final int MOST_TERMS = 2_000;

    private static final int ENOUGH_TO_JUDGE = 5;
    private static final int FOLDS = 3;

    private final TrainingSet set;
    private final List<Label> labels;
    private final boolean[] positive;
    private final double[] costs;

    private Trainer(TrainingSet set, List<Label> labels) {
        this.set = set;
        this.labels = labels;
        this.positive = new boolean[labels.size()];
        this.costs = new double[labels.size()];
        for (int row = 0; row < labels.size(); row++) {
            positive[row] = labels.get(row).isOfTopic();
            costs[row] = labels.get(row).cost();
        }
    }

    /**
     * Learns what sets the accepted posts apart.
     *
     * @param labels one for each post of the set; {@link #FEWEST} of either kind at least
     */
    public static Model train(TrainingSet set, List<Label> labels) {
        long accepted = labels.stream().filter(Label::isOfTopic).count();
        if (labels.size() != set.size() || accepted < FEWEST || set.size() - accepted < FEWEST) {
            throw new IllegalArgumentException("too few examples, or labels of another set");
        }
        return new Trainer(set, labels).train();
    }

    private Model train() {
        double[] scores = outOfFoldScores();
        Cutoff cutoff = Cutoff.of(scores, labels);
        double[] weights = weights(IntStream.range(0, set.size()).toArray());
        Map<String, Float> kept = new HashMap<>();
        Map<String, Double> shown = new HashMap<>();
        for (int column = 0; column < set.bias(); column++) {
            if (weights[column] != 0) {
                kept.put(set.term(column), (float) (weights[column] * set.rarity(column)));
                shown.put(set.term(column), weights[column]);
            }
        }
        ShownWords words = new ShownWords(set);
        return new Model(
                kept,
                weights[set.bias()] - cutoff.threshold(),
                cutoff.steepness(),
                words.most(shown, Comparator.reverseOrder()),
                words.most(shown, Comparator.naturalOrder()),
                quality(scores, cutoff.threshold()));
    }

    /** What each post would get from a model that was trained without it. */
    private double[] outOfFoldScores() {
        int[] folds = folds();
        double[] scores = new double[set.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] others = IntStream.range(0, folds.length).filter(r -> folds[r] != left).toArray();
            double[] weights = weights(others);
            for (int row = 0; row < folds.length; row++) {
                if (folds[row] == fold) {
                    scores[row] = set.score(row, weights);
                }
            }
        }
        return scores;
    }

    /** Shares out the posts of each kind in turn. */
    private int[] folds() {
        int[] folds = new int[labels.size()];
        int[] ofKind = new int[2];
        for (int row = 0; row < folds.length; row++) {
            folds[row] = ofKind[positive[row] ? 1 : 0]++ % FOLDS;
        }
        return folds;
    }

    private double[] weights(int[] rows) {
        double[] weights = LinearSvm.train(set, rows, positive, costs);
        double least = leastKept(weights);
        for (int column = 0; column < set.bias(); column++) {
            if (Math.abs(weights[column]) < least) {
                weights[column] = 0;
            }
        }
        return weights;
    }

    private double leastKept(double[] weights) {
        double[] sizes =
                IntStream.range(0, set.bias())
                        .mapToDouble(column -> Math.abs(weights[column]))
                        .sorted()
                        .toArray();
        return sizes.length <= MOST_TERMS ? 0 : sizes[sizes.length - MOST_TERMS];
    }

    private @Nullable Quality quality(double[] scores, double threshold) {
        int[] all = new int[2];
        int[] found = new int[2];
        for (int row = 0; row < scores.length; row++) {
            int kind = positive[row] ? 1 : 0;
            all[kind]++;
            found[kind] += scores[row] > threshold ? 1 : 0;
        }
        return all[1] < ENOUGH_TO_JUDGE ? null : new Quality(all[1], found[1], all[0], found[0]);
    }
}
