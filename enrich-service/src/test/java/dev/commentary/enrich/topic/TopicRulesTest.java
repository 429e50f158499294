package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.contract.TopicTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import dev.commentary.enrich.sample.SamplePost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTest {

    private final MediaTopics topics = MediaTopics.load();

    @TempDir Path folder = Path.of("");

    @Test
    void theVocabularyHoldsEveryLiveTopicUnderSeventeenTopLevelOnes() {
        assertThat(topics.size()).isEqualTo(1100);
        assertThat(topics.topLevel()).hasSize(17);
        assertThat(topics.broaderOf(topics.findByLabel("act of terror").orElseThrow()))
                .extracting(TopicRef::label)
                .containsExactly("conflict, war and peace");
    }

    @Test
    void everyTopicOfTheFirstTwoLevelsHasRulesAndManyBelow() {
        // When
        List<TopicRef> ruled =
                TopicRules.of(filesOfTheJar(), topics).rules().stream()
                        .map(TopicRule::topic)
                        .toList();

        // Then
        assertThat(ruled).containsAll(topics.topLevel()).containsAll(secondLevel());
        assertThat(ruled).hasSizeGreaterThan(300);
    }

    @Test
    void theVersionChangesWithTheRules() {
        // Given
        String version = TopicRules.of(filesOfTheJar(), topics).version();
        RuleFile other = new RuleFile("sport.txt", "other", List.of("topic sport", "2 sports"));

        // When / Then
        assertThat(version)
                .matches("topics-[0-9a-f]{8}")
                .isEqualTo(TopicTagger.load().knowledgeVersion());
        assertThat(TopicRules.of(List.of(other), topics).version()).isNotEqualTo(version);
    }

    @Test
    void aFileInTheFolderStandsInForThatOfTheJar() throws IOException {
        // Given
        write("sport.txt", "topic tennis", "  3 moonball*");
        Files.writeString(folder.resolve("notes.md"), "not a file of rules");

        // When
        TopicTagger tagger = TopicTagger.load(folder);

        // Then
        assertThat(labels(tagger, "Moonballs", "Moonballs are back, and so is the moonballer."))
                .containsExactly("tennis");
        assertThat(labels(tagger, "Football", "A football match in the Premier League.")).isEmpty();
        assertThat(labels(tagger, "The impeachment", "The impeachment of the president begins."))
                .containsExactly("impeachment");
        assertThat(tagger.knowledgeVersion()).isNotEqualTo(TopicTagger.load().knowledgeVersion());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    topic gossip                     ; 1; IPTC has no topic of this name: gossip
                    topic war                        ; 1; war belongs into conflict-war-and-peace.txt
                    topic sport~2 a~topic sport      ; 3; sport has rules already
                    2 sports                         ; 1; terms before the first topic
                    topic tennis~5 racket            ; 2; begins with neither "topic" nor a weight
                    topic tennis~3 racket | | net    ; 2; no word at the beginning or end of a term
                    topic tennis~3 rack*et           ; 2; * may only end a term: rack*et
                    topic tennis~3 racket | racket   ; 2; given twice for one topic: racket
                    topic tennis~1 racket~topic golf ; 3; tennis has no term of weight 2 or 3
                    """)
    void aLineThatIsNoRuleIsRefusedWithFileLineAndReason(String lines, int line, String reason)
            throws IOException {
        // Given
        write("sport.txt", lines.split("~"));

        // When / Then
        assertThatThrownBy(() -> TopicTagger.load(folder))
                .isInstanceOf(KnowledgeRefused.class)
                .hasMessageStartingWith(folder.resolve("sport.txt") + ", line " + line + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatNoTopicIsNamedByIsRefused() throws IOException {
        write("sports.txt", "topic sport", "2 sports");

        assertThatThrownBy(() -> TopicTagger.load(folder))
                .isInstanceOf(KnowledgeRefused.class)
                .hasMessageContaining("[sports.txt] are none of the files [arts-culture");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Files.write(folder.resolve("sport.txt"), "topic café".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> TopicTagger.load(folder)).hasMessageEndingWith("is not UTF-8");
    }

    private List<TopicRef> secondLevel() {
        return topics.lines().stream()
                .flatMap(line -> topics.findByLabel(line.split("\t", -1)[1]).stream())
                .filter(topic -> topics.broaderOf(topic).size() == 1)
                .toList();
    }

    private List<RuleFile> filesOfTheJar() {
        return new RuleFiles(topics, null).read();
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private static List<String> labels(TopicTagger tagger, String title, String body) {
        return tagger
                .tag(SamplePost.withBody(body).title(title).received(), Optional.empty())
                .stream()
                .map(TopicTag::label)
                .toList();
    }
}
