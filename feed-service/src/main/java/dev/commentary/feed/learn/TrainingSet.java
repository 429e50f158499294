package dev.commentary.feed.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts to train classifiers with, as rows of numbers: a column for each term that is in two posts
 * at least and in half of them at most, and a last one for the bias. A term's number is its weight
 * in the post times its rarity among the posts (the logarithm of their inverse share). Immutable.
 */
public final class TrainingSet {

    private static final int FEWEST_POSTS = 2;
    private static final double LARGEST_SHARE = 0.5;

    private final List<PostTerms> posts;
    private final List<String> terms = new ArrayList<>();
    private final double[] rarities;
    private final int[][] columns;
    private final float[][] values;

    private TrainingSet(List<PostTerms> posts) {
        this.posts = List.copyOf(posts);
        Map<String, Integer> counts = new HashMap<>();
        posts.forEach(post -> post.forEach((term, weight) -> counts.merge(term, 1, Integer::sum)));
        Map<String, Integer> columnOf = new HashMap<>();
        double most = Math.max(FEWEST_POSTS, posts.size() * LARGEST_SHARE);
        counts.forEach((term, count) -> {
            if (count >= FEWEST_POSTS && count <= most) {
                columnOf.put(term, terms.size());
                terms.add(term);
            }
        });
        rarities =
                terms.stream()
                        .mapToDouble(t ->
                                Math.log((1.0 + posts.size()) / (1 + counts.getOrDefault(t, 0))))
                        .toArray();
        columns = new int[posts.size()][];
        values = new float[posts.size()][];
        for (int row = 0; row < posts.size(); row++) {
            fill(row, posts.get(row), columnOf);
        }
    }

    public static TrainingSet of(List<PostTerms> posts) {
        return new TrainingSet(posts);
    }

    public int size() {
        return posts.size();
    }

    PostTerms post(int row) {
        return posts.get(row);
    }

    String term(int column) {
        return terms.get(column);
    }

    double rarity(int column) {
        return rarities[column];
    }

    /** The column of the bias, after those of the terms. */
    int bias() {
        return terms.size();
    }

    double score(int row, double[] weights) {
        double sum = 0;
        int[] inRow = columns[row];
        float[] numbers = values[row];
        for (int i = 0; i < inRow.length; i++) {
            sum += weights[inRow[i]] * numbers[i];
        }
        return sum;
    }

    /** Moves the weights along a row. */
    void add(int row, double times, double[] weights) {
        int[] inRow = columns[row];
        float[] numbers = values[row];
        for (int i = 0; i < inRow.length; i++) {
            weights[inRow[i]] += times * numbers[i];
        }
    }

    double squaredLength(int row) {
        double sum = 0;
        for (float number : values[row]) {
            sum += (double) number * number;
        }
        return sum;
    }

    private void fill(int row, PostTerms post, Map<String, Integer> columnOf) {
        int[] inRow = new int[post.size() + 1];
        float[] numbers = new float[post.size() + 1];
        int[] next = {0};
        post.forEach((term, weight) -> {
            @Nullable Integer column = columnOf.get(term);
            if (column != null) {
                inRow[next[0]] = column;
                numbers[next[0]++] = (float) (weight * rarities[column]);
            }
        });
        inRow[next[0]] = bias();
        numbers[next[0]++] = 1;
        columns[row] = Arrays.copyOf(inRow, next[0]);
        values[row] = Arrays.copyOf(numbers, next[0]);
    }
}
