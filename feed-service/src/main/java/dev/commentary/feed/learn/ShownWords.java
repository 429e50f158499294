package dev.commentary.feed.learn;

import dev.commentary.feed.learn.Model.WeightedWord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The terms of a model as people write them, read off some posts of the training set. */
record ShownWords(TrainingSet set) {

    private static final int MOST_SHOWN = 20;
    private static final int POSTS_LOOKED_AT = 5;

    /** The first terms by weight, of one sign only. */
    List<WeightedWord> most(Map<String, Double> weights, Comparator<Double> order) {
        return weights.entrySet().stream()
                .filter(term -> order.compare(term.getValue(), 0.0) < 0)
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(order)
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHOWN)
                .map(term -> new WeightedWord(written(term.getKey()), rounded(term.getValue())))
                .toList();
    }

    /** The most frequent way of writing it. */
    private String written(String term) {
        Map<String, Integer> ways = new HashMap<>();
        int looked = 0;
        for (int row = 0; row < set.size() && looked < POSTS_LOOKED_AT; row++) {
            PostTerms post = set.post(row);
            if (post.contains(term)) {
                looked++;
                post.places(term)
                        .forEach(place ->
                                ways.merge(
                                        post.written(place)
                                                .toLowerCase(Locale.ROOT)
                                                .replaceAll("[^\\p{L}\\p{N}'’-]+", " "),
                                        1,
                                        Integer::sum));
            }
        }
        return ways.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(term);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
