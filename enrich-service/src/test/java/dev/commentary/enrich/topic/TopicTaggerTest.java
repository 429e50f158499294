package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.enrich.sample.SamplePost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        List<TopicTag> tags = tagsOf(SamplePost.withBody(example.body()).title(example.title()));

        // Then
        assertThat(tags.stream().flatMap(TopicTaggerTest::labels))
                .containsAnyElementsOf(example.topics());
        assertThat(tags).hasSizeLessThanOrEqualTo(3);
    }

    static List<String[]> nothingInParticular() {
        List<String> lines = Resource.lines("nothing-in-particular.txt");
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(n -> new String[] {lines.get(2 * n), lines.get(2 * n + 1)})
                .toList();
    }

    @ParameterizedTest
    @MethodSource("nothingInParticular")
    void aPostAboutNothingInParticularGetsNothing(String title, String body) {
        assertThat(tagsOf(SamplePost.withBody(body).title(title))).isEmpty();
    }

    @Test
    void oneWordOverAndOverIsATopicOnlyInTheTitle() {
        // Given
        String body = "He said it again. Somebody said: earthquake. ".repeat(30);

        // When / Then
        assertThat(tagsOf(SamplePost.withBody(body).title("A word"))).isEmpty();
        assertThat(tagsOf(SamplePost.withBody(body).title("Earthquake")))
                .extracting(TopicTag::label)
                .containsExactly("natural disaster");
    }

    @Test
    void aTitleThatALongerPhraseTakesBackIsNone() {
        // Given
        String body = "The war was long. ".repeat(20);

        // When / Then
        assertThat(tagsOf(SamplePost.withBody(body).title("War"))).isNotEmpty();
        assertThat(tagsOf(SamplePost.withBody(body).title("War chest"))).isEmpty();
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
    void theEvidenceIsTheWholeWordsInTheirFieldsEachOnce() {
        // Given
        String title = "Terrorism again";
        String body = "They were terrorists. The terrorists' car-bomb was one of terrorists.";

        // When
        TopicTag tag = only(title, body);

        // Then
        List<String> words = tag.evidence().stream().map(e -> words(e, title, body)).toList();
        assertThat(words)
                .contains("title: Terrorism", "body: terrorists", "body: car-bomb")
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theTitleSaysMoreThanTheBody() {
        // Given
        String filler = "Nothing of the kind was said by anyone who was there. ".repeat(30);

        // When
        List<TopicTag> inTitle =
                tagsOf(SamplePost.withBody(filler + "Earthquake. Earthquake.").title("Earthquake"));
        List<TopicTag> inBody =
                tagsOf(SamplePost.withBody(filler + "Earthquake. Earthquake.").title("Morning"));

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
        assertThat(tagsOf(SamplePost.withBody(body))).isEmpty();
    }

    @Test
    void aLongTextFullOfWordsThatAreTakenBackIsReadInAMoment() {
        // Given: quadratic work on it takes far longer than this
        String body = "The army and its soldiers. ".repeat(40_000) + "A war chest. ".repeat(80_000);

        // When / Then
        assertTimeout(
                Duration.ofSeconds(8),
                () -> assertThat(tagsOf(SamplePost.withBody(body).title("War"))).isNotEmpty());
    }

    @Test
    void englishWordsMeanNothingInAnotherLanguage() {
        // Given
        String body = "Das war der Streik: die Union war im Recht, und der Tag war lang.";
        ReceivedPost post = SamplePost.withBody(body).title("Es war war").received();

        // When / Then
        assertThat(TAGGER.tag(post, language("de", 0.9))).isEmpty();
        assertThat(TAGGER.tag(post, language("de", 0.4))).isNotEmpty();
        assertThat(TAGGER.tag(post, language("en-GB", 0.98))).isNotEmpty();
    }

    private static Optional<LanguageTag> language(String value, double confidence) {
        return Optional.of(new LanguageTag(value, confidence, "small-words", List.of(), "v"));
    }

    private static TopicTag only(String title, String body) {
        List<TopicTag> tags = tagsOf(SamplePost.withBody(body).title(title));
        assertThat(tags).hasSize(1);
        return tags.getFirst();
    }

    private static List<TopicTag> tagsOf(SamplePost post) {
        return TAGGER.tag(post.received(), Optional.empty());
    }

    private static Stream<String> labels(TopicTag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.broader().stream().map(TopicRef::label));
    }

    private static String words(Evidence evidence, String title, String body) {
        String field = evidence.field().equals("title") ? title : body;
        return evidence.field() + ": " + field.substring(evidence.start(), evidence.end());
    }
}
