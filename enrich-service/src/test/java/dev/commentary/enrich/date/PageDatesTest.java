package dev.commentary.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.SaidDate;
import dev.commentary.enrich.sample.SamplePost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of their date, weighed. */
class PageDatesTest {

    private final PublishedTagger tagger = PublishedTagger.load();
    private final SamplePost page = SamplePost.withBody("A bridge was closed, and then the road.");

    @Test
    void whatSeveralPlacesSayIsSurerThanWhatOneSays() {
        // When
        PublishedTag one = tag(page.said("2019-05-02T07:30:00+01:00", SaidDate.LINKED_DATA));
        PublishedTag two =
                tag(
                        page.said("2019-05-02T07:30:00+01:00", SaidDate.LINKED_DATA)
                                .said("2 May 2019", SaidDate.AT_TITLE));

        // Then
        assertThat(two.value()).isEqualTo("2019-05-02T07:30:00+01:00");
        assertThat(two.method()).isEqualTo("linked-data");
        assertThat(two.confidence()).isGreaterThan(one.confidence());
        assertThat(two.others()).isEmpty();
        assertThat(two.evidence()).containsExactly(new Evidence("dates[0]", 0, 25));
    }

    @Test
    void whatContradictsStaysVisibleAndLowersTheConfidence() {
        // When
        PublishedTag tag =
                tag(
                        page.said("2019-05-02", SaidDate.LINKED_DATA)
                                .said("7 May 2019", SaidDate.AT_TITLE));

        // Then
        assertThat(tag.value()).isEqualTo("2019-05-02");
        assertThat(tag.confidence()).isLessThan(0.8);
        assertThat(tag.others())
                .containsExactly(new PublishedTag.OtherDate("2019-05-07", "line-at-title"));
    }

    @Test
    void theDayInTheAddressGoesBeforeMarkupThatWasWrittenLater() {
        // When
        PublishedTag tag =
                tag(
                        page.url("https://paper.example/2014/03/09/bridge")
                                .said("2019-05-02T00:00:00Z", SaidDate.META));

        // Then
        assertThat(tag.value()).isEqualTo("2014-03-09");
        assertThat(tag.others()).hasSize(1);
    }

    @Test
    void aMomentInUtcIsOfTheDayThatTheReaderSees() {
        // When
        PublishedTag seen =
                tag(
                        page.said("2019-05-02T22:30:00Z", SaidDate.LINKED_DATA)
                                .said("3 May 2019, 0:30", SaidDate.AT_TITLE));
        PublishedTag tooFar =
                tag(
                        page.said("2019-05-02T07:30:00Z", SaidDate.LINKED_DATA)
                                .said("3 May 2019", SaidDate.AT_TITLE));

        // Then
        assertThat(seen.value()).isEqualTo("2019-05-03");
        assertThat(seen.others()).isEmpty();
        assertThat(tooFar.value()).isEqualTo("2019-05-02T07:30:00Z");
    }

    @Test
    void dayAndMonthAreToldApartByTheOtherDatesOfThePage() {
        // When
        PublishedTag same =
                tag(page.said("04/03/2019", SaidDate.NAMED).said("2019-03-04", SaidDate.META_DATE));
        PublishedTag style =
                tag(
                        page.said("04/03/2019", SaidDate.NAMED)
                                .said("Next talk: 25/03/2019", SaidDate.ELSEWHERE));

        // Then
        assertThat(same.value()).isEqualTo("2019-03-04");
        assertThat(style.value()).isEqualTo("2019-03-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    at-title  => Updated 17 June 2017                             => false
                    at-title  => Updated 17 June 2017 · Published 15 June 2017    => true
                    at-title  => Ada Moor, 15.06.2017 11:02, 12 comments          => true
                    at-title  => They had been married since that day, 15 June 2017 => false
                    line      => 15 June 2017                                     => true
                    line      => 15 | 06 | 2017                                   => true
                    line      => Picture: the bridge on 15 June 2017              => true
                    line      => the bridge as it was seen on 15 June 2017        => false
                    elsewhere => This entry was posted on 15 June 2017 by ada     => true
                    elsewhere => Dieser Beitrag wurde am 15.06.2017 veröffentlicht => true
                    elsewhere => The concert of 15 June 2017                      => false
                    elsewhere => Harbour 15.06.2017 Section: Bridges, Roads       => true
                    elsewhere => Dieser Beitrag wurde am 15.06.2017 um 14:48 von Ada Moor in Brücken veröffentlicht => true
                    elsewhere => Die Brücke wurde am 15.06.2017 um 14:48 von Ada Moor in Harbour veröffentlicht => false
                    at-title  => Aktuelles Datum und Uhrzeit: 15.06.2017, 19:22   => false
                    at-title  => Bridge closed from May until 15 June 2017        => false
                    paragraph => 15.6.2017 - The bridge is closed again for some  => true
                    paragraph => 15 June 2017. The bridge is closed for some days => true
                    paragraph => HARBOUR, 15 June 2017 (Press) — The bridge is cl => true
                    paragraph => 15 June 2017 was the day on which the bridge was => false
                    paragraph => On 15 June 2017 - long ago - the bridge was open => false
                    elsewhere => Page last edited on 15 June 2017                 => false
                    unheard-of => 15 June 2017                                    => false
                    """)
    void theLessAPlaceSaysTheMoreItsWordsHaveTo(String place, String line, boolean counts) {
        // When
        PublishedTag tag = tagger.tag(said(line, place));

        // Then
        assertThat("2017-06-15".equals(tag.value())).isEqualTo(counts);
    }

    @Test
    void ofManyDatesWithoutALabelNoneIsChosen() {
        // When
        PublishedTag tag =
                tag(
                        page.said("15 June 2017", SaidDate.ELSEWHERE)
                                .said("18 June 2017", SaidDate.ELSEWHERE)
                                .undeclared());

        // Then
        assertThat(tag.precision()).isEqualTo(PublishedTag.UNKNOWN);
    }

    @Test
    void timesOfManyTeasersCountLessThanTheLineAtTheTitle() {
        // When
        PublishedTag tag =
                tag(
                        page.said("2017-06-11", SaidDate.TIME)
                                .said("2017-06-12", SaidDate.TIME)
                                .said("2017-06-13", SaidDate.TIME)
                                .said("15 June 2017", SaidDate.AT_TITLE));

        // Then
        assertThat(tag.value()).isEqualTo("2017-06-15");
    }

    @Test
    void whatTheCallerDeclaresIsTakenAndWhatThePageSaysStandsBesideIt() {
        // When
        PublishedTag tag =
                tagger.tag(
                        page.said("2019-05-02", SaidDate.LINKED_DATA)
                                .publishedAt("2019-04-01")
                                .publishedBasis("declared")
                                .received());

        // Then
        assertThat(tag.value()).isEqualTo("2019-04-01");
        assertThat(tag.basis()).isEqualTo("declared");
        assertThat(tag.confidence()).isLessThan(0.98);
        assertThat(tag.others())
                .containsExactly(new PublishedTag.OtherDate("2019-05-02", "linked-data"));
    }

    private PublishedTag tag(SamplePost post) {
        return tagger.tag(post.received());
    }

    /** Only a place that is made for dates makes a date declared. */
    private ReceivedPost said(String line, String place) {
        return page.said(line, place).undeclared().received();
    }
}
