package dev.commentary.evaluation.interests;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.feed.learn.Classifiers;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.feed.learn.TrainingSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How far a few examples lead, as a reader gives them: so many accepted texts of a category, drawn
 * by chance from two thirds of the texts, beside 500 others of which nothing is said; judged is the
 * last third. The mean of the F1 of the 20 largest categories.
 */
record FewExamples(List<LabelledText> texts, Set<String> categories) {

    private static final List<Integer> ACCEPTED = List.of(3, 5, 10, 20, 50);
    private static final int CATEGORIES = 20;
    private static final int BACKGROUND = 500;
    private static final int FOLDS = 3;

    List<Figure> figures(Progress progress) {
        List<Figure> figures = new ArrayList<>();
        for (int accepted : ACCEPTED) {
            CategoryTallies tallies = new CategoryTallies(accepted + " accepted");
            for (String category : largest()) {
                progress.at("interests, few examples", figures.size(), 4 * ACCEPTED.size());
                measure(category, accepted, tallies);
            }
            figures.addAll(tallies.figures());
        }
        return figures;
    }

    private List<String> largest() {
        return categories.stream()
                .sorted(
                        Comparator.comparingLong((String category) -> -count(category))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(CATEGORIES)
                .toList();
    }

    private long count(String category) {
        return texts.stream().filter(text -> text.categories().contains(category)).count();
    }

    private void measure(String category, int accepted, CategoryTallies tallies) {
        List<LabelledText> drawn =
                new ArrayList<>(texts.stream().filter(text -> text.fold(FOLDS) != 0).toList());
        Collections.shuffle(drawn, new Random(category.hashCode()));
        List<PostTerms> posts = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        Set<String> examples = new HashSet<>();
        drawn.stream()
                .filter(text -> text.categories().contains(category))
                .limit(accepted)
                .forEach(text -> {
                    posts.add(text.terms());
                    labels.add(Label.ACCEPTED);
                    examples.add(text.id());
                });
        if (posts.size() < Trainer.FEWEST) {
            return;
        }
        drawn.stream()
                .filter(text -> !examples.contains(text.id()))
                .limit(BACKGROUND)
                .forEach(text -> {
                    posts.add(text.terms());
                    labels.add(Label.BACKGROUND);
                });
        if (posts.size() < examples.size() + Trainer.FEWEST) {
            return;
        }
        Classifiers classifiers = new Classifiers();
        classifiers.put(category, Trainer.train(TrainingSet.of(posts), labels));
        for (LabelledText text : texts) {
            if (text.fold(FOLDS) == 0) {
                boolean found = !classifiers.judge(text.terms()).isEmpty();
                tallies.add(
                        Set.of(category), text.categories(), found ? Set.of(category) : Set.of());
            }
        }
    }
}
