package dev.commentary.feed.learn;

import dev.commentary.contract.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All learnt topics as one table from term to weights: a post is held against all of them by
 * looking up each of its terms once, so their number hardly matters. Thread-safe.
 */
public final class Classifiers {

    private static final int MOST_EVIDENCE = 20;

    /** The models in a fixed order, and for each term who gives it a weight. */
    private record Table(List<String> ids, List<Model> models, Map<String, Column> columns) {}

    /** How much a term of a post speaks for a topic. */
    private record Share(String term, double says) implements Comparable<Share> {

        @Override
        public int compareTo(Share other) {
            int bySays = Double.compare(says, other.says);
            return bySays == 0 ? other.term.compareTo(term) : bySays;
        }
    }

    /** Who gives a term a weight, and which. */
    private static final class Column {

        private final int[] models;
        private final float[] weights;

        Column(int[] models, float[] weights) {
            this.models = models;
            this.weights = weights;
        }

        void add(float times, double[] scores) {
            for (int i = 0; i < models.length; i++) {
                scores[models[i]] += (double) weights[i] * times;
            }
        }
    }

    private final Map<String, Model> models = new TreeMap<>();
    private volatile @Nullable Table table;

    /** Adds a topic, or learns it anew. */
    public synchronized void put(String id, Model model) {
        models.put(id, model);
        table = null;
    }

    public synchronized void remove(String id) {
        models.remove(id);
        table = null;
    }

    /** The topics that a post belongs to. */
    public List<Verdict> judge(PostTerms post) {
        Table current = table();
        if (current.ids().isEmpty()) {
            return List.of();
        }
        double[] scores = scores(post, current);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                double confidence = current.models().get(i).confidence(scores[i]);
                verdicts.add(new Verdict(current.ids().get(i), confidence));
            }
        }
        return verdicts;
    }

    /** The places in a post that speak for a topic most, in the order of the text. */
    public List<Evidence> evidence(String id, PostTerms post) {
        @Nullable Model model = model(id);
        if (model == null) {
            return List.of();
        }
        return strongest(model, post).stream()
                .flatMap(term -> post.places(term.term()).stream())
                .limit(MOST_EVIDENCE)
                .sorted(
                        Comparator.comparing(Evidence::field)
                                .reversed()
                                .thenComparingInt(Evidence::start))
                .toList();
    }

    /** The terms of the post that speak for the topic most, the strongest first. */
    private static List<Share> strongest(Model model, PostTerms post) {
        PriorityQueue<Share> most = new PriorityQueue<>();
        post.forEach((term, weight) -> {
            double says = weight * model.weights().getOrDefault(term, 0f);
            @Nullable Share least = most.size() < MOST_EVIDENCE ? null : most.peek();
            if (says > 0 && (least == null || says > least.says())) {
                most.add(new Share(term, says));
                if (least != null) {
                    most.remove();
                }
            }
        });
        return most.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static double[] scores(PostTerms post, Table table) {
        double[] scores = table.models().stream().mapToDouble(Model::offset).toArray();
        post.forEach((term, weight) -> {
            @Nullable Column column = table.columns().get(term);
            if (column != null) {
                column.add(weight, scores);
            }
        });
        return scores;
    }

    private synchronized @Nullable Model model(String id) {
        return models.get(id);
    }

    /** Made at the first need after a change: many models come at once when a process starts. */
    private Table table() {
        @Nullable Table made = table;
        return made == null ? make() : made;
    }

    private synchronized Table make() {
        List<String> ids = List.copyOf(models.keySet());
        List<Model> inOrder = List.copyOf(models.values());
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            for (String term : inOrder.get(i).weights().keySet()) {
                holders.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Column> columns = new HashMap<>();
        holders.forEach((term, who) -> columns.put(term, column(term, who, inOrder)));
        Table made = new Table(ids, inOrder, columns);
        table = made;
        return made;
    }

    private static Column column(String term, List<Integer> who, List<Model> models) {
        int[] indices = who.stream().mapToInt(Integer::intValue).toArray();
        float[] weights = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            weights[i] = models.get(indices[i]).weights().getOrDefault(term, 0f);
        }
        return new Column(indices, weights);
    }
}
