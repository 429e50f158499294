package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.TopicTag;
import dev.commentary.enrich.sample.SeedArchive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

@EnabledIf("dev.commentary.enrich.sample.SeedArchive#exists")
class SeedTopicsTest {

    private final TopicTagger tagger = TopicTagger.load();

    @Test
    void everyTopicThatAReaderFindsIsFoundAndFewOthers() {
        for (SeedArchive.Reading reading : SeedArchive.readings()) {
            // When
            List<TopicTag> tags = tagger.tag(reading.post(), Optional.empty());

            // Then
            List<String> found = tags.stream().flatMap(SeedTopicsTest::labels).toList();
            assertThat(found)
                    .as(reading.id())
                    .containsAll(
                            reading.gold()
                                    .get("topics")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
            assertThat(tags).as(reading.id()).hasSizeLessThanOrEqualTo(4);
        }
    }

    private static Stream<String> labels(TopicTag tag) {
        return Stream.concat(
                Stream.of(tag.label()), tag.broader().stream().map(TopicTag.TopicRef::label));
    }
}
