package dev.commentary.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.PublishedTag;
import dev.commentary.enrich.sample.SamplePost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTaggerTest {

    private static final String PROSE =
            "Since 11 September 2001 ministers have promised to do better. They promised it again"
                    + " on 7 July 2005, and in March 2017, and nothing in the years between suggests"
                    + " that the promise was kept by anybody who made it in public.";

    private final PublishedTagger tagger = PublishedTagger.load();

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    AUGUST 15, 2017                                          => 2017-08-15
                    PUBLISHED : Sunday, 09 July, 2017, 2:03pm                => 2017-07-09
                    Posted on 3 March 2020 by Jane Doe                       => 2020-03-03
                    Posted March 3, 2020 | 10:09 AM                          => 2020-03-03
                    First published in the Example Courier, 3 March 2020     => 2020-03-03
                    This article was first published on 3 March 2020.        => 2020-03-03
                    First Published: 2:45PM 12 May 2011                      => 2011-05-12
                    Published: 15 June 2017, updated: 17 June 2017           => 2017-06-15
                    Updated 17 June 2017 · Published 15 June 2017            => 2017-06-15
                    12 May 2011 Last updated at 13:34                        => 2011-05-12
                    Thu 15 Jun 2017 07.00 BST                                => 2017-06-15T07:00:00+01:00
                    Date: 3 April 2020                                       => 2020-04-03
                    (LONDON, 3 March 2020)                                   => 2020-03-03
                    London, 3 March 2020                                     => 2020-03-03
                    LONDON, March 3, 2020 (Agency) - Ministers met again.    => 2020-03-03
                    By Jane Doe | 3 March 2020                               => 2020-03-03
                    Example Courier, 3 March 2020                            => 2020-03-03
                    Publication: Watch Volume: 9 Issue: 15 April 14, 2011    => 2011-04-14
                    Mittwoch, 5. April 2017, 14:30 Uhr                       => 2017-04-05
                    Publié le 5 avril 2017 à 14h30                           => 2017-04-05
                    Опубликовано 5 апреля 2017                               => 2017-04-05
                    March 2020                                               => 2020-03
                    15/06/2018                                               => 2018-06-15
                    03/04/2020                                               => 2020
                    """)
    void aDatelineNearTheTopIsThePublicationDate(String line, String value) {
        // Given
        String body = "A standfirst of one line\n\n" + line + "\n\n" + PROSE;

        // When
        PublishedTag tag = tagger.tag(SamplePost.withBody(body).received());

        // Then
        assertThat(tag.value()).isEqualTo(value);
        assertThat(tag.basis()).isEqualTo("text");
        Evidence evidence = tag.evidence().getFirst();
        assertThat(evidence.field()).isEqualTo("body");
        assertThat(line).contains(body.substring(evidence.start(), evidence.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attack of 7 July 2005 changed everything.",
                "On 3 March 2020 the minister resigned",
                "Published on 3 March 2019, the report found very little.",
                "Jane Doe is a fellow. Published 3 March 2020 is her book.",
                "The film airs at 19:30 on Monday September 4",
                "Monday September 4",
                "UPDATED : Monday, 10 July, 2017, 2:49am",
                "Last modified on Tue 20 Jun 2017 13.58",
                "Kabul fell on 15 August 2021",
                "Police at the scene on 3 June 2017 (Example Images)",
                "Sarajevo, 1914",
                "2017",
                "3 March 2020\n\n7 March 2020",
                "Call 020 7946 2017 for details"
            })
    void aDateInProseInACaptionOrOfAChangeIsNot(String line) {
        // When
        PublishedTag tag =
                tagger.tag(
                        SamplePost.withBody("A standfirst\n\n" + line + "\n\n" + PROSE).received());

        // Then
        assertThat(tag.value()).isNull();
        assertThat(tag.precision()).isEqualTo(PublishedTag.UNKNOWN);
        assertThat(tag.basis()).isEqualTo("none");
        assertThat(tag.evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    Here is something from yesterday’s Example Courier.    => 2017-08-17
                    A short piece in today's the Example Courier           => 2017-08-18
                    My column in Sunday's Example Herald                   => 2017-08-13
                    My column in Friday’s Example Herald                   => 2017-08-18
                    """)
    void aDayNamedByTheDayOfTheNoteStandsBesideTheDeclaredOne(String note, String day) {
        // Given
        SamplePost post = SamplePost.withBody(PROSE).note(note).publishedAt("2017-08-18");

        // When
        PublishedTag tag = tagger.tag(post.received());

        // Then
        assertThat(tag.value()).isEqualTo("2017-08-18");
        if (day.equals(tag.value())) {
            assertThat(tag.others()).isEmpty();
        } else {
            assertThat(tag.others())
                    .containsExactly(new PublishedTag.OtherDate(day, "relative-to-note"));
            assertThat(tag.confidence()).isLessThan(0.98);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is something from yesterday's Example Courier.",
                "Spoke to the Example Courier after yesterday's attack."
            })
    void aDayNamedByAnUnknownDayIsUnknown(String note) {
        assertThat(tagger.tag(SamplePost.withBody(PROSE).note(note).received()).value()).isNull();
    }

    @Test
    void yesterdaysNewsIsNoDateOfThePiece() {
        // Given
        SamplePost post =
                SamplePost.withBody(PROSE)
                        .note("A short piece in the wake of yesterday’s incident in London.")
                        .publishedAt("2017-08-18");

        // Then
        assertThat(tagger.tag(post.received()).others()).isEmpty();
    }

    @Test
    void publishedWinsOverUpdatedWhicheverComesFirst() {
        // Given
        String body = "UPDATED : Monday, 10 July, 2017\nPUBLISHED : Sunday, 09 July, 2017\n\n";

        // When
        PublishedTag tag = tagger.tag(SamplePost.withBody(body + PROSE).received());

        // Then
        assertThat(tag.value()).isEqualTo("2017-07-09");
    }

    @Test
    void aDateBelowTheFirstParagraphOfProseIsNoDateline() {
        // When
        PublishedTag tag =
                tagger.tag(
                        SamplePost.withBody(PROSE + "\n\n15 August 2017\n\n" + PROSE).received());

        // Then
        assertThat(tag.precision()).isEqualTo(PublishedTag.UNKNOWN);
    }

    @Test
    void aLineBehindThePieceThatSaysWhenItAppearedCounts() {
        // Given
        SamplePost post =
                SamplePost.withBody(PROSE)
                        .postscript("This article appeared in the Example Courier on 4 May 2018");

        // When / Then
        assertThat(tagger.tag(post.received()).value()).isEqualTo("2018-05-04");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/2017/08/15/slug, 2017-08-15, day",
        "https://example.com/2017/8/5/slug, 2017-08-05, day",
        "https://example.com/comment/2017/aug/15/slug, 2017-08-15, day",
        "https://example.com/news/2017-08-15-slug.html, 2017-08-15, day",
        "https://example.com/news/20170815/slug, 2017-08-15, day",
        "https://example.com/news/29-10-2021, 2021-10-29, day",
        "https://example.com/news/03-04-2021, , unknown",
        "https://example.com/2017/08/slug, 2017-08, month",
        "https://example.com/2017/10/3-questions, 2017-10, month",
        "https://example.com/2017/slug, , unknown",
        "https://example.com/article/20175599/slug, , unknown",
        "https://example.com/2017/99/15/slug, , unknown",
        "https://example.com/2099/01/01/slug, , unknown",
        "https://example.com/a?date=2017/08/15, , unknown",
        "https://example.com, , unknown",
        "not an address 2017/08/15, , unknown",
    })
    void theAddressTellsTheDay(String url, String value, String precision) {
        // When
        PublishedTag tag = tagger.tag(SamplePost.withBody(PROSE).url(url).received());

        // Then
        assertThat(tag.value()).isEqualTo(value);
        assertThat(tag.precision()).isEqualTo(precision);
    }

    @Test
    void whatWasDeclaredComesBeforeTheAddressAndTheAddressBeforeTheText() {
        // Given
        SamplePost dated = SamplePost.withBody("15 August 2017\n\n" + PROSE);
        SamplePost addressed = dated.url("https://example.com/2017/08/14/slug");
        SamplePost declared = addressed.publishedAt("13 August 2017").publishedBasis("feed");

        // When / Then
        assertThat(tagger.tag(dated.received()).value()).isEqualTo("2017-08-15");
        assertThat(tagger.tag(addressed.received()).basis()).isEqualTo("url");
        assertThat(tagger.tag(declared.received()).value()).isEqualTo("2017-08-13");
        assertThat(tagger.tag(declared.received()).basis()).isEqualTo("feed");
    }

    @Test
    void aDatelineWithItsDayComesBeforeTheMonthInTheAddress() {
        // Given
        SamplePost post =
                SamplePost.withBody("15 August 2017\n\n" + PROSE)
                        .url("https://example.com/2017/08/slug");

        // When / Then
        assertThat(tagger.tag(post.received()).value()).isEqualTo("2017-08-15");
    }

    @Test
    void whatWasDeclaredAndCannotBeReadIsPassedOver() {
        // Given
        SamplePost post =
                SamplePost.withBody(PROSE)
                        .publishedAt("last week")
                        .url("https://example.com/2017/08/15/slug");

        // When / Then
        assertThat(tagger.tag(post.received()).value()).isEqualTo("2017-08-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01, future",
        "2026-11-03T00:00:00Z, future",
        "2026-11-02T11:00:00Z, ",
        "2026-11-02, ",
        "1789-07-14, absurd",
        "1900-01-01, absurd",
        "1970-01-01T00:00:00Z, absurd",
        "1970-01-01, ",
    })
    void aDateThatCannotBeRightIsKeptAndFlagged(String declared, String flag) {
        // When
        PublishedTag tag = tagger.tag(SamplePost.withBody(PROSE).publishedAt(declared).received());

        // Then
        assertThat(tag.value()).isEqualTo(declared);
        if (flag == null) {
            assertThat(tag.flags()).isEmpty();
        } else {
            assertThat(tag.flags()).containsExactly(flag);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, , 2020-04-03",
        "en-US, , 2020-03-04",
        "de, , 2020-04-03",
        "en, , 2020",
        ", https://www.example.co.uk/a, 2020-04-03",
        ", https://www.example.us/a, 2020-03-04",
        ", https://www.example.com/a, 2020",
        ", https://www.example.com/en-gb/a, 2020-04-03",
    })
    void languageAndCountryTellTheOrderOfDayAndMonth(String language, String url, String value) {
        // Given
        SamplePost plain = SamplePost.withBody(PROSE).publishedAt("03/04/2020");
        SamplePost spoken = language == null ? plain : plain.language(language);
        SamplePost post = url == null ? spoken : spoken.url(url);

        // When / Then
        assertThat(tagger.tag(post.received()).value()).isEqualTo(value);
    }

    @Test
    void ofTwoWaysToReadADateTheOneThatHasNotComeYetIsNotMeant() {
        // When
        PublishedTag tag =
                tagger.tag(SamplePost.withBody(PROSE).publishedAt("03/12/2026").received());

        // Then
        assertThat(tag.value()).isEqualTo("2026-03-12");
    }
}
