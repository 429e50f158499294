package dev.commentary.feed.learn;

import dev.commentary.feed.learn.Model.Quality;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
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
    private static final int ROUNDS = 4;
    private static final double DOUBTFUL_FROM = 0.7;
    private static final double MOST_DOUBTFUL = 0.5;

    private final TrainingSet set;
    private final List<Label> labels;
    private final boolean[] positive;
    private final double[] costs;
    private int[] rows;

    private Trainer(TrainingSet set, List<Label> labels) {
        this.set = set;
        this.labels = labels;
        this.positive = new boolean[labels.size()];
        this.costs = new double[labels.size()];
        this.rows = IntStream.range(0, labels.size()).toArray();
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
        for (int round = 1; round < ROUNDS && leaveOutDoubtful(scores); round++) {
            scores = outOfFoldScores();
        }
        double[] known = Arrays.stream(rows).mapToDouble(of(scores)).toArray();
        List<Label> labelsOfKnown = Arrays.stream(rows).mapToObj(labels::get).toList();
        Cutoff cutoff = Cutoff.of(known, labelsOfKnown);
        double[] weights = weights(rows);
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
                quality(known, labelsOfKnown, cutoff.threshold()));
    }

    /**
     * Leaves out background posts that look more like the topic than most accepted ones do: nobody
     * said that they are not of it. False where there are none, or so many that nothing is told by
     * it.
     */
    private boolean leaveOutDoubtful(double[] scores) {
        double[] accepted =
                Arrays.stream(rows)
                        .filter(r -> positive[r])
                        .mapToDouble(of(scores))
                        .sorted()
                        .toArray();
        double doubtful = accepted[(int) (accepted.length * DOUBTFUL_FROM)];
        int[] left =
                Arrays.stream(rows)
                        .filter(r -> labels.get(r) != Label.BACKGROUND || scores[r] < doubtful)
                        .toArray();
        boolean isSound =
                left.length < rows.length
                        && left.length >= labels.size() * (1 - MOST_DOUBTFUL)
                        && left.length - accepted.length >= FEWEST;
        rows = isSound ? left : rows;
        return isSound;
    }

    private static IntToDoubleFunction of(double[] scores) {
        return row -> scores[row];
    }

    /** What each post would get from a model that was trained without it. */
    private double[] outOfFoldScores() {
        int[] folds = folds();
        double[] scores = new double[set.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            double[] weights = weights(Arrays.stream(rows).filter(r -> folds[r] != left).toArray());
            for (int row : rows) {
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
        for (int row : rows) {
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

    private @Nullable Quality quality(double[] scores, List<Label> labels, double threshold) {
        int[] all = new int[2];
        int[] found = new int[2];
        for (int row = 0; row < scores.length; row++) {
            int kind = labels.get(row).isOfTopic() ? 1 : 0;
            all[kind]++;
            found[kind] += scores[row] > threshold ? 1 : 0;
        }
        return all[1] < ENOUGH_TO_JUDGE ? null : new Quality(all[1], found[1], all[0], found[0]);
    }
}
