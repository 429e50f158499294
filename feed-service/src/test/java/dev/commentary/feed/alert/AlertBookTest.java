package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.feed.interest.Interest;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.query.SamplePosts;
import dev.commentary.plumbing.state.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which alerts a post sets off, and with what reasons. */
class AlertBookTest {

    private static final Place PLACE = new Place(0, 0);

    private static final EnrichedPost POST = SamplePosts.tariffs("0".repeat(32), Lane.LIVE);

    @AutoClose private final InterestBook interests = InterestBook.of(Map.of());
    @AutoClose private final AlertBook book = new AlertBook(interests);

    @Test
    void aFilterMatchesWithTheWordsAndTagsThatItAskedFor() {
        // Given
        put(Samples.alert("a", null, "tariff outlet:harbour-gazette -lumber"));
        put(Samples.alert("b", null, "lumber"));

        // When
        List<AlertMatch> matches = book.match(POST);

        // Then
        assertThat(matches)
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.alert().id()).isEqualTo("a");
                    assertThat(match.why())
                            .isEqualTo(
                                    new Why(
                                            List.of(new Why.Words("tariffs", "title", 26, 33)),
                                            List.of("outlet:harbour-gazette")));
                });
    }

    @Test
    void anInterestSetsOffAllItsAlerts() {
        // Given
        interests.put("trade", interest("trade", "\"trade war\""), PLACE);
        put(Samples.alert("a", "trade", null));
        put(Samples.alert("b", "trade", null));
        put(Samples.alert("c", "other", null));

        // Then
        assertThat(book.match(POST))
                .allSatisfy(match -> {
                    assertThat(match.interest()).isNotNull();
                    assertThat(match.why().words())
                            .extracting(Why.Words::text)
                            .containsExactly("trade wars");
                })
                .extracting(match -> match.alert().id())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(book.dependents("trade")).containsExactly("alert 'Alert a'", "alert 'Alert b'");
    }

    @Test
    void anInterestThatChangesIsMatchedAsItIsNow() {
        // Given
        interests.put("trade", interest("trade", "lumber"), PLACE);
        put(Samples.alert("a", "trade", null));

        // When
        interests.put("trade", interest("trade", "steel"), PLACE);

        // Then
        assertThat(book.match(POST)).hasSize(1);
    }

    @Test
    void aDisabledAlertSleeps() {
        // Given
        put(Samples.alert("a", null, "tariffs", false, Samples.CREATED));

        // Then
        assertThat(book.match(POST)).isEmpty();
    }

    @Test
    void postsFromBeforeTheAlertSetNothingOff() {
        // Given
        put(
                Samples.alert(
                        "a", null, "tariffs", true, POST.receivedAt().plus(Duration.ofMinutes(2))));

        // Then
        assertThat(book.match(POST)).isEmpty();
    }

    @Test
    void aFilterThatBecomesAnInterestIsForgotten() {
        // Given
        put(Samples.alert("a", null, "tariffs"));

        // When
        put(Samples.alert("a", "trade", null));

        // Then
        assertThat(book.match(POST)).isEmpty();
    }

    private void put(Alert alert) {
        book.put(alert.id(), alert, PLACE);
    }

    private static Interest interest(String id, String query) {
        return new Interest(
                id, id, query, List.of(), List.of(), null, Samples.CREATED, Samples.CREATED);
    }
}
