package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.html.ClueTraining.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The weights in the jar are those that the pages teach. After a change of clues or pages, {@code
 * ./mvnw -pl ingest-service -am test -Dtest=TitleWeightsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddata=DIR -Dlearn=true} learns them anew; {@code DIR} is
 * a data folder of {@code commentary evaluate}.
 */
class TitleWeightsTest {

    private static final String NAME = "title-weights.tsv";
    private static final String HEAD =
            "# How much each clue speaks for a title, learnt by ClueTraining; do not edit.";
    private static final int TIMES = 5;

    @Test
    @EnabledIfSystemProperty(named = "data", matches = ".+")
    void theWeightsAreThoseThatThePagesTeach() throws IOException {
        // Given
        LearntWeights learnt =
                new LearntWeights(NAME, ClueTraining.learn(choices(System.getProperty("data"))));
        // When / Then
        learnt.writeOrCompare(HEAD);
    }

    @Test
    void whatTheRightOnesShareIsLearnt() {
        // Given
        List<Candidate> page =
                List.of(
                        new Candidate(Set.of("shown", "long"), true),
                        new Candidate(Set.of("hidden", "long"), false));
        // When
        Map<String, Double> weights = ClueTraining.learn(List.of(page, page, page));
        // Then
        assertThat(weights.get("shown")).isPositive();
        assertThat(weights.get("hidden")).isNegative();
        assertThat(weights).doesNotContainKey("long");
    }

    private static List<List<Candidate>> choices(String data) throws IOException {
        Stream<List<Candidate>> gold =
                GoldPages.in(Path.of(data)).stream()
                        .filter(page -> !page.title().isEmpty())
                        .map(page -> choice(page.html(), page.address(), page.title()));
        // Repeated, so that what they pin is not outvoted by pages that are the gold's whim.
        Stream<List<Candidate>> invented =
                InventedTitles.all().stream()
                        .map(page -> choice(page.html(), "", page.title()))
                        .flatMap(page -> Collections.nCopies(TIMES, page).stream());
        return Stream.concat(gold, invented).toList();
    }

    private static List<Candidate> choice(String html, String address, String title) {
        Document page = Html.parse(html, address);
        Html.openWrappers(page);
        MetaTags tags = MetaTags.of(page);
        LinkedData data = LinkedData.of(page);
        String site = new PageNames(page, tags, data).siteName();
        return PageTitle.candidates(page, tags, data, site).stream()
                .map(one -> new Candidate(one.clues(), TitleWords.same(one.text(), title)))
                .toList();
    }
}
