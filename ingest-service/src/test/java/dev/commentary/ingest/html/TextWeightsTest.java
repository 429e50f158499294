package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.html.GoldPages.GoldPage;
import dev.commentary.ingest.html.TextTraining.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The weights in the jar are those that the pages teach. After a change of clues or of the title's
 * weights, {@code ./mvnw -pl ingest-service -am test -Dtest=TextWeightsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddata=DIR -Dlearn=true} learns them anew; {@code DIR} is
 * a data folder of {@code commentary evaluate}.
 */
class TextWeightsTest {

    private static final String NAME = "text-weights.tsv";
    private static final String HEAD =
            "# How much each clue speaks for a text, learnt by TextTraining; do not edit.";

    @Test
    @EnabledIfSystemProperty(named = "data", matches = ".+")
    void theWeightsAreThoseThatThePagesTeach() throws IOException {
        // Given
        LearntWeights learnt =
                new LearntWeights(NAME, TextTraining.learn(examples(System.getProperty("data"))));
        // When / Then
        learnt.writeOrCompare(HEAD);
    }

    @Test
    void whatTextsShareIsLearnt() {
        // Given
        List<Example> examples = new ArrayList<>();
        for (String site :
                List.of("a.example", "b.example", "c.example", "d.example", "e.example")) {
            examples.add(new Example(site, Set.of("long", "any"), true, 2));
            examples.add(new Example(site, Set.of("linked", "any"), false, 2));
        }
        examples.add(new Example("a.example", Set.of("rare"), true, 1));
        // When
        Map<String, Double> weights = TextTraining.learn(examples);
        // Then
        assertThat(weights.get("long")).isPositive();
        assertThat(weights.get("linked")).isNegative();
        assertThat(weights).doesNotContainKeys("any", "rare");
    }

    private static List<Example> examples(String data) throws IOException {
        List<GoldPage> pages = GoldPages.in(Path.of(data));
        List<Example> examples = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            GoldPage page = pages.get(number);
            examples.addAll(TextExamples.of(page, blocks(page), number));
        }
        return examples;
    }

    private static List<TextBlock> blocks(GoldPage gold) {
        Document page = Html.parse(gold.html(), gold.address());
        Html.openWrappers(page);
        MetaTags tags = MetaTags.of(page);
        String title = new PageNames(page, tags, LinkedData.of(page)).title();
        return MainText.blocks(page, gold.address(), title);
    }
}
