package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.ingest.source.InMemoryWordpress.Answer;
import dev.commentary.ingest.source.PolledWordpress.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordpressReaderTest {

    private static final String HOME = "https://harbour.example";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryWordpress site = new InMemoryWordpress(HOME);
    private final PolledWordpress polled = new PolledWordpress(site, BEGIN);

    @Test
    void theHistoryIsReadOnceAndThenOneSmallRequestTellsThatNothingIsNew() {
        // Given
        site.publish(1, 250);

        // When
        int first = polled.poll();
        List<Event> history = polled.news();
        int second = polled.poll();

        // Then
        assertThat(history)
                .extracting(Event::post)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 250).mapToObj(WordpressReaderTest::id).toList());
        assertThat(history).extracting(Event::lane).containsOnly(Lane.BACKFILL);
        assertThat(history.getLast().text()).isEqualTo("Text 50, and more of it.");
        assertThat(first).isEqualTo(1 + 1 + 3 + 1);
        assertThat(second).isEqualTo(1);
        assertThat(polled.news()).isEmpty();
        assertThat(polled.view().status()).isEqualTo(SourceStatus.HEALTHY);
        assertThat(polled.view().posts()).isZero();
        assertThat(polled.source().filedUnder()).isEqualTo(HOME);
        assertThat(polled.source().label()).isEqualTo("Tides & Quays");
    }

    @Test
    void whatIsEditedOrNewTravelsLive() {
        // Given
        read(1, 250);

        // When
        site.edit(7, "Corrected");
        site.publish(251, 251);
        polled.poll();

        // Then
        assertThat(polled.news())
                .containsExactly(
                        new Event(id(7), "Corrected, and more of it.", Lane.LIVE),
                        new Event(id(251), "Text 251, and more of it.", Lane.LIVE));
        assertThat(polled.view().posts()).isEqualTo(2);
    }

    @Test
    void aPostThatWasSavedWithoutAChangeIsNoNews() {
        // Given
        read(1, 20);

        // When
        site.touch(7);
        polled.poll();

        // Then
        assertThat(polled.news()).isEmpty();
    }

    @Test
    void aPostThatIsGoneIsWithdrawnWithinOnePoll() {
        // Given
        read(1, 250);

        // When
        site.delete(249);
        int requests = polled.poll();

        // Then
        assertThat(polled.news()).containsExactly(new Event(id(249), "withdrawn", Lane.LIVE));
        assertThat(requests).as("glance, one page of ids, the post, glance").isEqualTo(4);
        assertThat(polled.poll()).isEqualTo(1);
        assertThat(polled.news()).isEmpty();
        assertThat(polled.known()).isEqualTo(249);
    }

    @Test
    void aPostThatComesBackIsTakenInAgain() {
        // Given
        read(1, 20);
        site.delete(7);
        polled.poll();
        polled.news();

        // When
        site.publish(7, 7);
        polled.poll();

        // Then
        assertThat(polled.news())
                .containsExactly(new Event(id(7), "Text 7, and more of it.", Lane.LIVE));
    }

    @Test
    void manyPostsThatAreGoneAreAllWithdrawnInTheEnd() {
        // Given
        read(1, 400);

        // When
        LongStream.rangeClosed(1, 250).forEach(site::delete);
        polled.poll();
        polled.poll();
        polled.poll();
        polled.poll();

        // Then
        assertThat(polled.news())
                .extracting(Event::post)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 250).mapToObj(WordpressReaderTest::id).toList());
        assertThat(polled.known()).isEqualTo(150);
    }

    @Test
    void aPostThatGoesAndOneThatComesUnnoticedAreFoundOnceADay() {
        // Given
        read(1, 250);
        site.delete(9);
        site.publishScheduled(300, LocalDateTime.parse("2026-01-01T00:05:00"));
        polled.poll();
        assertThat(polled.news()).isEmpty();

        // When
        polled.pass(Duration.ofDays(1));
        polled.poll();

        // Then
        assertThat(polled.news())
                .containsExactly(
                        new Event(id(300), "Text 300, and more of it.", Lane.LIVE),
                        new Event(id(9), "withdrawn", Lane.LIVE));
    }

    @Test
    void aScheduledPostIsFoundThoughItWasModifiedLongAgo() {
        // Given
        read(1, 250);

        // When
        site.publishScheduled(251, LocalDateTime.parse("2026-01-01T00:05:00"));
        int requests = polled.poll();

        // Then
        assertThat(polled.news())
                .containsExactly(new Event(id(251), "Text 251, and more of it.", Lane.LIVE));
        assertThat(requests).as("glance, one page of ids, the post, glance").isEqualTo(4);
    }

    @Test
    void oldPostsThatAreBroughtInLaterAreHistory() {
        // Given
        read(500, 520);

        // When
        for (long id = 1; id <= 150; id++) {
            site.publishScheduled(id, LocalDateTime.parse("2019-01-01T00:05:00"));
        }
        polled.poll();

        // Then
        assertThat(polled.news()).hasSize(150).extracting(Event::lane).containsOnly(Lane.BACKFILL);
    }

    @Test
    void whatListsLeaveOutButIsThereIsNotWithdrawn() {
        // Given
        read(1, 20);

        // When
        site.hide(7);
        polled.poll();
        int second = polled.poll();

        // Then
        assertThat(polled.news()).isEmpty();
        assertThat(second).as("that the numbers differ is known").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410, 503})
    void aSiteThatFallsIntoTroubleWhileItIsComparedHasNothingWithdrawn(int status) {
        // Given
        read(1, 20);
        site.hide(7);
        polled.step();
        polled.step();

        // When
        site.answerInstead(new Answer(status, "", -1, -1));
        polled.step();
        polled.step();
        site.answerInstead(null);
        polled.poll();
        polled.poll();

        // Then
        assertThat(polled.news()).isEmpty();
        assertThat(polled.known()).isEqualTo(20);
        assertThat(polled.view().status()).isEqualTo(SourceStatus.HEALTHY);
    }

    @Test
    void anEmptyListIsNoReasonToWithdrawWhatIsThere() {
        // Given
        read(1, 20);

        // When
        LongStream.rangeClosed(1, 20).forEach(site::hide);
        polled.poll();

        // Then
        assertThat(polled.news()).isEmpty();
    }

    @Test
    void aPageThatDoesNotComeWholeIsAskedForInSmallerPieces() {
        // Given
        site.publish(1, 150);
        polled.step();
        polled.step();
        polled.step();

        // When
        polled.fail();
        polled.poll();

        // Then
        assertThat(polled.news()).hasSize(150);
        assertThat(site.requests()).anyMatch(request -> request.contains("per_page=10&page=11&"));
    }

    @Test
    void aHistoryThatGetsShorterMeanwhileComesToItsEnd() {
        // Given
        site.publish(1, 200);
        polled.step();
        polled.step();
        polled.step();

        // When
        site.delete(1);
        LongStream.rangeClosed(2, 100).forEach(site::delete);
        polled.poll();

        // Then
        assertThat(polled.news()).hasSize(100);
        assertThat(polled.view().status()).isEqualTo(SourceStatus.HEALTHY);
    }

    @Test
    void aPostThatSlipsFromPageToPageIsNotMissed() {
        // Given
        site.publish(1, 200);
        polled.step();
        polled.step();
        polled.step();

        // When
        site.delete(150);
        polled.poll();

        // Then
        List<Event> events = polled.news();
        assertThat(events).contains(new Event(id(150), "withdrawn", Lane.LIVE));
        assertThat(events)
                .filteredOn(event -> event.lane() == Lane.BACKFILL)
                .extracting(Event::post)
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void anEditWhileTheHistoryIsReadIsNotMissed() {
        // Given
        site.publish(1, 200);
        polled.step();
        polled.step();
        polled.step();

        // When
        site.edit(200, "Corrected");
        polled.poll();

        // Then
        assertThat(polled.news())
                .contains(new Event(id(200), "Corrected, and more of it.", Lane.LIVE));
    }

    @Test
    void aSiteThatKnowsNoModifiedAfterIsReadNoFurtherThanNeeded() {
        // Given
        read(1, 400);
        site.ignoreModifiedAfter();

        // When
        site.edit(7, "Corrected");
        int requests = polled.poll();

        // Then
        assertThat(polled.news()).hasSize(1);
        assertThat(requests).as("glance, one page, glance").isEqualTo(3);
    }

    @Test
    void aPostFromTheFutureDoesNotHideWhatIsModifiedNow() {
        // Given
        site.publish(1, 20);
        site.modifiedAt(20, LocalDateTime.parse("2099-01-01T00:00:00"));
        polled.poll();
        polled.news();

        // When
        site.edit(7, "Corrected");
        site.modifiedAt(7, LocalDateTime.parse("2025-12-31T22:20:00"));
        polled.poll();

        // Then
        assertThat(polled.news())
                .containsExactly(new Event(id(7), "Corrected, and more of it.", Lane.LIVE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    401 | {"code":"rest_forbidden"}       | REST API is closed (the server answered 401); register its feed
                    404 | nothing                         | rest_route=/wp/v2/posts
                    503 | nothing                         | the server answered 503
                    200 | <html>Welcome</html>            | a page, not JSON
                    200 | [{"id":1}                       | no JSON
                    200 | {"code":"x","message":"No, no"} | No, no
                    200 | [1, 2]                          | not what WordPress says of posts
                    200 | [{"id":-1}]                     | not what WordPress says of posts
                    200 | [{"id":1e300}]                  | not what WordPress says of posts
                    200 | {"name":"x","home":"y"}         | not what was asked for
                    """)
    void whatIsNoListOfPostsIsToldInPlainWordsWithARemedy(int status, String body, String words) {
        // Given
        read(1, 20);

        // When
        site.answerInstead(new Answer(status, body, -1, -1));
        polled.poll();

        // Then
        assertThat(polled.view().status()).isEqualTo(SourceStatus.FAILING);
        assertThat(polled.view().says()).startsWith("1 poll has failed: ").contains(words);
        assertThat(polled.news()).isEmpty();

        // When
        site.answerInstead(null);
        site.publish(21, 21);
        polled.poll();

        // Then
        assertThat(polled.view().status()).isEqualTo(SourceStatus.HEALTHY);
        assertThat(polled.news()).hasSize(1);
    }

    @Test
    void aPostWithoutTextIsCountedButNotTakenIn() {
        // Given
        site.publish(1, 20);
        site.answerInstead(null);

        // When
        polled.step();
        polled.step();
        site.answerInstead(
                new Answer(200, "[{\"id\":5,\"content\":{\"rendered\":\"<img src='x'>\"}}]", 1, 1));
        polled.step();

        // Then
        assertThat(polled.news()).isEmpty();
        assertThat(polled.known()).isEqualTo(1);
    }

    @Test
    void howFarASiteIsReadFitsIntoFewBytesWhateverItsSize() {
        // Given
        read(1, 3_000);

        // Then
        assertThat(polled.state().memory().toString()).hasSizeLessThan(500);
        assertThat(polled.known()).isEqualTo(3_000);
    }

    private void read(long from, long to) {
        site.publish(from, to);
        polled.poll();
        polled.news();
    }

    private static String id(long post) {
        return PostId.of(HOME, HOME + "/?a=1&p=" + post, null, "");
    }
}
