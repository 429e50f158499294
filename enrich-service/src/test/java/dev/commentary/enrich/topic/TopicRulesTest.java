package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicRulesTest {

    private final MediaTopics topics = MediaTopics.load();

    @Test
    void theVocabularyHoldsEveryLiveTopicUnderSeventeenTopLevelOnes() {
        assertThat(topics.size()).isEqualTo(1100);
        assertThat(topics.broaderOf(topics.getByLabel("act of terror")))
                .extracting(TopicRef::label)
                .containsExactly("conflict, war and peace");
    }

    @Test
    void everyTopLevelTopicAndOverTwoHundredBelowThemHaveRules() {
        // When
        List<TopicRef> ruled =
                TopicRules.load(topics).rules().stream().map(TopicRule::topic).distinct().toList();

        // Then
        assertThat(ruled).filteredOn(t -> topics.broaderOf(t).isEmpty()).hasSize(17);
        assertThat(ruled).filteredOn(t -> !topics.broaderOf(t).isEmpty()).hasSizeGreaterThan(200);
    }

    @Test
    void everyRuleHasWordsThatSpeakForItsTopicByThemselves() {
        assertThat(TopicRules.load(topics).rules())
                .allMatch(rule ->
                        rule.terms().stream().anyMatch(term -> term.weight() >= TopicRule.STRONG));
    }

    @Test
    void theVersionNamesTheKnowledge() {
        assertThat(TopicRules.load(topics).version()).matches("topics-\\d{4}\\.\\d+\\.\\d+");
    }

    @Test
    void aTopicThatIptcDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> TopicRules.parse(List.of("topic gossip"), topics))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gossip");
    }
}
