package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.enrich.sample.SamplePost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTaggerTest {

    private static final TopicTagger TAGGER = TopicTagger.load();

    record Example(List<String> topics, String title, String body) {}

    static List<Example> inventedPosts() {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Resource.lines("invented-posts.txt");
        for (int at = 0; at < lines.size(); at += 3) {
            List<String> topics = Arrays.stream(lines.get(at).substring(2).split("; ")).toList();
            examples.add(new Example(topics, lines.get(at + 1), lines.get(at + 2)));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("inventedPosts")
    void aPostGetsWhatItIsAboutAndLittleElse(Example example) {
        // When
        List<TopicTag> tags =
                TAGGER.tag(SamplePost.withBody(example.body()).title(example.title()).received());

        // Then
        assertThat(tags.stream().flatMap(TopicTaggerTest::labels))
                .containsAnyElementsOf(example.topics());
        assertThat(tags).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aTagNamesItsBroaderTopicsUpToTheTopAndItsKnowledge() {
        // When
        TopicTag tag = only("Impeachment", "The impeachment of the president begins.");

        // Then
        assertThat(tag.code()).isEqualTo("medtop:20000611");
        assertThat(tag.label()).isEqualTo("impeachment");
        assertThat(tag.broader())
                .extracting(TopicRef::label)
                .containsExactly("government", "politics");
        assertThat(tag.method()).isEqualTo("iptc-words");
        assertThat(tag.confidence()).isBetween(0.5, 1.0);
        assertThat(tag.knowledgeVersion()).isEqualTo(TAGGER.knowledgeVersion());
    }

    @Test
    void theEvidenceIsTheWholeWordsInTheirFields() {
        // Given
        String title = "Terrorism again";
        String body = "They were terrorists, and the car-bomb was theirs.";

        // When
        TopicTag tag = only(title, body);

        // Then
        assertThat(tag.evidence().stream().map(e -> words(e, title, body)))
                .contains("title: Terrorism", "body: terrorists", "body: car-bomb");
        assertThat(tag.evidence()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    @Test
    void theTitleSaysMoreThanTheBody() {
        // Given
        String filler = "Nothing of the kind was said by anyone who was there. ".repeat(30);

        // When
        List<TopicTag> inTitle =
                TAGGER.tag(
                        SamplePost.withBody(filler + "Earthquake. Earthquake.")
                                .title("Earthquake")
                                .received());
        List<TopicTag> inBody =
                TAGGER.tag(
                        SamplePost.withBody(filler + "Earthquake. Earthquake.")
                                .title("Morning")
                                .received());

        // Then
        assertThat(inTitle).extracting(TopicTag::label).containsExactly("natural disaster");
        assertThat(inBody).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                "I was late, and it is my own fault.",
                "His war chest was full, and the price war over.",
                "The Cold War of the cousins began over a war of words.",
                "Who is it? It is us.",
                "война и мир, 戦争と平和"
            })
    void wordsThatOnlyLookLikeATopicAreNone(String body) {
        assertThat(TAGGER.tag(SamplePost.withBody(body).received())).isEmpty();
    }

    private static TopicTag only(String title, String body) {
        List<TopicTag> tags = TAGGER.tag(SamplePost.withBody(body).title(title).received());
        assertThat(tags).hasSize(1);
        return tags.getFirst();
    }

    private static Stream<String> labels(TopicTag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.broader().stream().map(TopicRef::label));
    }

    private static String words(Evidence evidence, String title, String body) {
        String field = evidence.field().equals("title") ? title : body;
        return evidence.field() + ": " + field.substring(evidence.start(), evidence.end());
    }
}
