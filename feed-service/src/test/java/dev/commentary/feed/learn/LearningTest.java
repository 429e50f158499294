package dev.commentary.feed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.contract.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learnt from examples, and what it finds. */
class LearningTest {

    private final Classifiers classifiers = new Classifiers();

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 20})
    void aFewExamplesFindOthersOfTheirKindAndNothingElse(int accepted) {
        // Given
        classifiers.put("harbour", learnt(accepted, 60));

        // Then
        List<String> ofTopic = SampleTexts.harbour(60).subList(20, 60);
        List<String> others = SampleTexts.others(120).subList(60, 120);
        assertThat(ofTopic.stream().filter(this::isFound).count()).isGreaterThan(35);
        assertThat(others.stream().filter(this::isFound).count()).isLessThan(3);
    }

    @Test
    void postsOfTheTopicAmongTheOthersDoNotHideIt() {
        // Given
        List<String> texts = new ArrayList<>(SampleTexts.harbour(18));
        texts.addAll(SampleTexts.others(120));

        // When
        classifiers.put("harbour", train(texts, labels(6, 132)));

        // Then
        assertThat(texts.subList(6, 18).stream().filter(this::isFound).count()).isGreaterThan(5);
        assertThat(texts.subList(18, 138).stream().filter(this::isFound).count()).isLessThan(5);
    }

    @Test
    void theModelShowsItsWordsAsPeopleWriteThem() {
        // When
        Model model = learnt(20, 60);

        // Then
        assertThat(model.towards())
                .extracting(Model.WeightedWord::word)
                .contains("dredging", "harbours");
        assertThat(model.against())
                .extracting(Model.WeightedWord::word)
                .contains("bakery")
                .doesNotContain("dredging");
        assertThat(model.towards())
                .extracting(Model.WeightedWord::weight)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allMatch(weight -> weight > 0);
    }

    @Test
    void theQualityIsThatOfExamplesJudgedByWhatWasLearntFromOthers() {
        assertThat(learnt(20, 60).quality())
                .isNotNull()
                .satisfies(quality -> {
                    assertThat(quality.accepted()).isEqualTo(20);
                    assertThat(quality.others()).isEqualTo(60);
                    assertThat(quality.found()).isBetween(17, 20);
                    assertThat(quality.wrong()).isLessThan(4);
                });
        assertThat(learnt(4, 60).quality()).as("too few to tell").isNull();
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        assertThat(learnt(5, 30)).isEqualTo(learnt(5, 30));
    }

    @Test
    void aRejectedPostPullsItsWordsDown() {
        // Given
        List<String> texts = new ArrayList<>(SampleTexts.harbour(6));
        texts.addAll(SampleTexts.others(30));
        List<Label> labels = labels(6, 30);
        Model before = train(texts, labels);

        // When
        texts.add("Dredging " + SampleTexts.others(31).getLast());
        labels.add(Label.REJECTED);
        Model after = train(texts, labels);

        // Then
        assertThat(after.weights().get("dredg")).isLessThan(before.weights().get("dredg"));
    }

    @Test
    void tooFewExamplesAreRefused() {
        assertThatThrownBy(() -> learnt(2, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> learnt(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlacesThatSpeakForATopicAreShown() {
        // Given
        classifiers.put("harbour", learnt(20, 60));
        PostTerms post = PostTerms.of("A harbour", "Nobody minds the dredging.");

        // When
        List<Evidence> places = classifiers.evidence("harbour", post);

        // Then
        assertThat(places)
                .contains(new Evidence("title", 2, 9), new Evidence("body", 17, 25))
                .doesNotContain(new Evidence("body", 0, 6));
    }

    @Test
    void topicsAreJudgedApartAndForgottenOneByOne() {
        // Given
        Model harbour = learnt(20, 60);
        classifiers.put("harbour", harbour);
        classifiers.put("same", harbour);
        List<Verdict> both = judge(SampleTexts.harbour(1).getFirst());

        // When
        classifiers.remove("harbour");

        // Then
        assertThat(both).extracting(Verdict::id).containsExactly("harbour", "same");
        assertThat(both).extracting(Verdict::confidence).allMatch(c -> c > 0.5 && c <= 1);
        assertThat(judge(SampleTexts.harbour(1).getFirst()))
                .extracting(Verdict::id)
                .containsExactly("same");
    }

    @Test
    void aPostWithoutWordsIsOfNoTopic() {
        classifiers.put("harbour", learnt(20, 60));
        assertThat(judge("…")).isEmpty();
        assertThat(judge("")).isEmpty();
    }

    private boolean isFound(String text) {
        return !judge(text).isEmpty();
    }

    private List<Verdict> judge(String text) {
        return classifiers.judge(PostTerms.of(null, text));
    }

    private static Model learnt(int accepted, int background) {
        List<String> texts = new ArrayList<>(SampleTexts.harbour(accepted));
        texts.addAll(SampleTexts.others(background));
        return train(texts, labels(accepted, background));
    }

    private static List<Label> labels(int accepted, int background) {
        List<Label> labels = new ArrayList<>(Collections.nCopies(accepted, Label.ACCEPTED));
        labels.addAll(Collections.nCopies(background, Label.BACKGROUND));
        return labels;
    }

    private static Model train(List<String> texts, List<Label> labels) {
        return Trainer.train(
                TrainingSet.of(texts.stream().map(text -> PostTerms.of(null, text)).toList()),
                labels);
    }
}
