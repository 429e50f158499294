package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.SamplePost;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.Model;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.SampleTexts;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.feed.learn.TrainingSet;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.plumbing.state.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which topics a post belongs to by query, by examples and by what was said of it. */
class InterestBookTest {

    private static final Place PLACE = new Place(0, 0);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String TOPIC = "harbour";
    private static final EnrichedPost POST = post("The tide at the quay delayed the ferry.");
    private static final EnrichedPost OTHER = post("The bakery by the stadium pays no tax.");

    private final LearntBook learnt = new LearntBook();
    @AutoClose private final InterestBook book = new InterestBook(learnt);

    @Test
    void whatIsLearntFindsPostsAndShowsWhy() {
        // Given
        book.put(TOPIC, interest(null, Examples.NONE), PLACE);
        learnt.put(TOPIC, model(), PLACE);

        // When
        List<InterestTag> tags = book.tags(POST);

        // Then
        assertThat(tags)
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.method()).isEqualTo("examples");
                    assertThat(tag.knowledgeVersion()).isEqualTo("7");
                    assertThat(tag.confidence()).isBetween(.5, 1.0);
                    assertThat(tag.evidence())
                            .extracting(e -> POST.body().substring(e.start(), e.end()))
                            .contains("tide", "quay", "ferry");
                });
        assertThat(book.tags(OTHER)).isEmpty();
    }

    @Test
    void anAcceptedPostAlwaysBelongsAndARejectedOneNever() {
        // Given
        learnt.put(TOPIC, model(), PLACE);

        // When
        book.put(
                TOPIC,
                interest("zeppelin", new Examples(Set.of(OTHER.id()), Set.of(POST.id()))),
                PLACE);

        // Then
        assertThat(book.tags(OTHER))
                .extracting(InterestTag::method, InterestTag::confidence)
                .containsExactly(tuple("accepted", 1.0));
        assertThat(book.tags(POST)).isEmpty();
    }

    @Test
    void aQueryNarrowsWhatExamplesFind() {
        // Given
        learnt.put(TOPIC, model(), PLACE);
        book.put(TOPIC, interest("ferry", Examples.NONE), PLACE);

        // Then
        assertThat(book.tags(POST)).hasSize(1);
        assertThat(book.tags(post("The tide at the quay."))).isEmpty();
        assertThat(
                        book.tags(
                                post(
                                        "Ferry tax: bakery, stadium, orchard, violin, election, glacier, novel.")))
                .isEmpty();
    }

    @Test
    void untilSomethingIsLearntTheQueryCountsAlone() {
        // Given
        book.put(TOPIC, interest("ferry", Examples.NONE), PLACE);

        // Then
        assertThat(book.tags(POST)).extracting(InterestTag::method).containsExactly("query");
    }

    @Test
    void whatIsForgottenFindsNothing() {
        // Given
        book.put(TOPIC, interest(null, Examples.NONE), PLACE);
        learnt.put(TOPIC, model(), PLACE);

        // When
        learnt.removed(TOPIC);

        // Then
        assertThat(book.tags(POST)).isEmpty();
    }

    @Test
    void aTopicThatIsNoLongerTaughtGoesByItsQuery() {
        // Given
        book.put(TOPIC, interest(null, Examples.NONE), PLACE);
        learnt.put(TOPIC, model(), PLACE);

        // When
        book.put(TOPIC, interest("bakery", null), PLACE);

        // Then
        assertThat(book.tags(POST)).isEmpty();
        assertThat(book.tags(OTHER)).hasSize(1);
    }

    private static Interest interest(@Nullable String query, @Nullable Examples examples) {
        return new Interest(TOPIC, "Harbour", query, List.of(), List.of(), examples, NOW, NOW);
    }

    private static Learnt model() {
        List<PostTerms> posts = new ArrayList<>();
        SampleTexts.harbour(20).forEach(text -> posts.add(PostTerms.of(null, text)));
        SampleTexts.others(60).forEach(text -> posts.add(PostTerms.of(null, text)));
        List<Label> labels = new ArrayList<>(Collections.nCopies(20, Label.ACCEPTED));
        labels.addAll(Collections.nCopies(60, Label.BACKGROUND));
        Model model = Trainer.train(TrainingSet.of(posts), labels);
        return new Learnt(TOPIC, 7, "", NOW, 20, 0, 60, 0, model);
    }

    private static EnrichedPost post(String body) {
        return new SamplePost().title("Letter").body(body).build();
    }
}
