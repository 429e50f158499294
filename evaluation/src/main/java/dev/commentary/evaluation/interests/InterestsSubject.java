package dev.commentary.evaluation.interests;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.feed.learn.Classifiers;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.feed.learn.TrainingSet;
import dev.commentary.feed.learn.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Topics that readers teach by examples. The data are lines with {@code id}, {@code title}, {@code
 * body} and {@code topics} in {@code topics/modapte-*}: the training half of Reuters-21578 in the
 * split of Apté, and its 90 categories in {@code topics/r90-categories.json}.
 *
 * <p>By cross-validation in three parts: each part is judged by what was learnt from the other two,
 * whose texts are accepted or rejected for each category. The peer's figure is that of
 * scikit-learn's LinearSVC, as published for this task.
 */
public final class InterestsSubject implements Subject {

    private static final int FOLDS = 3;
    private static final double LINEAR_SVC = .867;

    @Override
    public String name() {
        return "interests";
    }

    @Override
    public String measures() {
        return "topics learnt from examples: 90 categories of agency news";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        List<LabelledText> texts =
                data.lines("topics", "modapte-*").stream().map(LabelledText::read).toList();
        Set<String> categories = categories(data);
        CategoryTallies tallies = new CategoryTallies("3-fold");
        List<Miss> misses = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<LabelledText> examples =
                    texts.stream().filter(text -> text.fold(FOLDS) != left).toList();
            Classifiers classifiers = learn(examples, categories, progress);
            for (LabelledText text : texts) {
                if (text.fold(FOLDS) == fold) {
                    judge(text, classifiers, categories, tallies, misses);
                }
            }
        }
        List<Figure> figures = new ArrayList<>(tallies.figures());
        figures.set(0, figures.getFirst().beside("LinearSVC", LINEAR_SVC));
        figures.addAll(new FewExamples(texts, categories).figures(progress));
        return new Report(figures, misses);
    }

    private static Set<String> categories(DataFolder data) {
        Set<String> categories = new TreeSet<>();
        DataFolder.json(data.files("topics", "r90-categories.json").getFirst())
                .forEach(category -> categories.add(category.asString()));
        return categories;
    }

    private static Classifiers learn(
            List<LabelledText> examples, Set<String> categories, Progress progress) {
        TrainingSet set = TrainingSet.of(examples.stream().map(LabelledText::terms).toList());
        Classifiers classifiers = new Classifiers();
        int done = 0;
        for (String category : categories) {
            progress.at("interests", done++, categories.size());
            List<Label> labels =
                    examples.stream()
                            .map(text ->
                                    text.categories().contains(category)
                                            ? Label.ACCEPTED
                                            : Label.REJECTED)
                            .toList();
            // Readers are told to give more examples.
            if (labels.stream().filter(Label.ACCEPTED::equals).count() >= Trainer.FEWEST) {
                classifiers.put(category, Trainer.train(set, labels));
            }
        }
        return classifiers;
    }

    private static void judge(
            LabelledText text,
            Classifiers classifiers,
            Set<String> categories,
            CategoryTallies tallies,
            List<Miss> misses) {
        List<Verdict> verdicts = classifiers.judge(text.terms());
        Set<String> found = verdicts.stream().map(Verdict::id).collect(Collectors.toSet());
        Set<String> expected = new HashSet<>(text.categories());
        expected.retainAll(categories);
        tallies.add(categories, expected, found);
        if (!found.equals(expected)) {
            double weight =
                    verdicts.stream()
                            .filter(verdict -> !expected.contains(verdict.id()))
                            .mapToDouble(Verdict::confidence)
                            .max()
                            .orElse(.5);
            misses.add(
                    new Miss(
                            weight,
                            text.id() + " " + text.title(),
                            String.join(", ", new TreeSet<>(expected)),
                            String.join(", ", new TreeSet<>(found))));
        }
    }
}
