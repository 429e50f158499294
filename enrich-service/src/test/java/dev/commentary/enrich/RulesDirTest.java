package dev.commentary.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import dev.commentary.enrich.sample.SamplePost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class RulesDirTest {

    @TempDir private Path rulesDir;

    @Test
    void rulesAndOutletsOfTheOperatorAreUsed() throws IOException {
        // Given
        Files.write(
                Files.createDirectory(rulesDir.resolve("topics")).resolve("sport.txt"),
                List.of("topic tennis", "3 moonball*"));
        Files.write(
                rulesDir.resolve("outlets.tsv"),
                List.of("canal-post\tCanal Post\tGB\tcanalpost.example\t\toutlet"));

        // When
        EnrichedPost post =
                Enricher.load(rulesDir)
                        .enrich(
                                SamplePost.withBody("The moonball is back. So is the moonballer.")
                                        .title("Moonballs")
                                        .note("A piece for the Canal Post.")
                                        .received());

        // Then
        assertThat(post.topics()).extracting("label").containsExactly("tennis");
        assertThat(post.outlets()).extracting("id").containsExactly("canal-post");
    }

    @Test
    void whatStopsTheStartIsSaidInTwoLines() {
        // Given
        FailureAnalyzer analyzer =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((why, e) -> {}))
                        .stream()
                        .filter(KnowledgeRefusedAnalyzer.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        // When / Then
        assertThat(
                        analyzer.analyze(
                                new IllegalStateException(
                                        "bean",
                                        new KnowledgeRefused("sport.txt", 7, "no such topic"))))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription())
                            .endsWith("sport.txt, line 7: no such topic");
                    assertThat(analysis.getAction()).contains("commentary.enrich.rules-dir");
                });
    }
}
