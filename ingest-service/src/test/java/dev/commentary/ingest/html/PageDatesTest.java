package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.SaidDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All places of invented pages that say, or may say, when they were published. */
class PageDatesTest {

    @Test
    void thePlacesComeInTheOrderInWhichTheyAreTrusted() {
        // Given
        String page =
                """
                <!doctype html><html><head><title>A bridge</title>
                <meta name="date" content="2019-05-09">
                <meta property="article:published_time" content="2019-05-02T08:00:00Z">
                <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-02"}</script>
                <script>var state = {"publishedAt": "2019-05-03", "updatedAt": "2019-05-04"}</script></head><body>
                <article><h1>A bridge</h1><p>By Ada Moor, 5 May 2019</p>
                <time datetime="2019-05-06">Monday</time> <span class="entry-date">7 May 2019</span>
                <div class="info">8 May 2019</div><p itemprop="datePublished">1 May 2019</p></article></body></html>
                """;

        // When
        List<SaidDate> dates = HtmlReader.read(page, "").dates();

        // Then
        assertThat(dates)
                .extracting(SaidDate::place)
                .startsWith(
                        SaidDate.LINKED_DATA,
                        SaidDate.META,
                        SaidDate.MICRODATA,
                        SaidDate.TIME,
                        SaidDate.NAMED,
                        SaidDate.AT_TITLE);
        assertThat(dates)
                .contains(
                        new SaidDate("By Ada Moor, 5 May 2019", SaidDate.AT_TITLE),
                        new SaidDate("8 May 2019", SaidDate.DATED),
                        new SaidDate("2019-05-09", SaidDate.META_DATE),
                        new SaidDate("2019-05-03", SaidDate.SCRIPT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class='comments'><time datetime='2019-05-02'>then</time></div>",
                "<footer><time datetime='2019-05-02'>then</time></footer>",
                "<aside><span class='date'>2 May 2019</span></aside>",
                "<div class='related-posts'><span class='date'>2 May 2019</span></div>",
                "<span class='updated date'>2 May 2019</span>",
                "<div class='nav-top'><time datetime='2019-05-02'>today</time></div>",
                "<div class='recipe-comment-box-middle'><time datetime='2019-05-02'>then</time></div>",
                "<p>page revision 8, last edited: <span class='date'>2 May 2019</span></p>",
                "<time itemprop='dateModified' datetime='2019-05-02'>then</time>",
            })
    void whatStandsBesideThePieceOrNamesItselfAChangeIsPassedOver(String markup) {
        // When
        List<SaidDate> dates = HtmlReader.read("<html><body>" + markup + "<p>Text", "").dates();

        // Then
        assertThat(dates)
                .extracting(SaidDate::place)
                .doesNotContain(SaidDate.TIME, SaidDate.DATED, SaidDate.MICRODATA);
    }

    @Test
    void thePartsOfADateAreSetApart() {
        // When
        HtmlPost post =
                HtmlReader.read(
                        "<html><body><div class='date'><b>May</b><i>18</i><u>2019</u></div><p>Text",
                        "");

        // Then
        assertThat(post.dates()).contains(new SaidDate("May 18 2019", SaidDate.DATED));
    }

    @Test
    void theFootOfAPieceIsNotTheFootOfThePage() {
        // When
        List<SaidDate> dates =
                HtmlReader.read(
                                "<html><body><div class='entry-footer'><span class='date'>2 May 2019",
                                "")
                        .dates();

        // Then
        assertThat(dates).contains(new SaidDate("2 May 2019", SaidDate.DATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"props\": {\"datePublished\": \"2019-05-02\"}}",
                "push([1, \"{\\\"publishedAt\\\":\\\"2019-05-02\\\"}\"])",
                "dataLayer = [{'article_publish_date': '2019-05-02'}]",
                "utag_data = {pubDate: \"2019-05-02\"}"
            })
    void scriptsAreSearchedForDatesOfPublishing(String script) {
        // When
        List<SaidDate> dates =
                HtmlReader.read("<html><body><p>Text<script>" + script + "</script>", "").dates();

        // Then
        assertThat(dates).containsExactly(new SaidDate("2019-05-02", SaidDate.SCRIPT));
    }

    @ParameterizedTest
    @CsvSource({
        "harbour:uploaded, true",
        "my-publish-date, true",
        "harbour:unpublish_date, false",
        "harbour:publisher, false",
        "harbour:updated, false"
    })
    void aSitesOwnNameForADateIsUnderstood(String name, boolean counts) {
        // When
        HtmlPost post =
                HtmlReader.read(
                        "<html><head><meta name='" + name + "' content='2019-05-02'></head><body>T",
                        "");

        // Then
        assertThat(post.dates().contains(new SaidDate("2019-05-02", SaidDate.META_DATE)))
                .isEqualTo(counts);
    }

    @Test
    void aLongParagraphIsNamedByItsBeginningOnlyIfADateStandsThere() {
        // Given
        String prose = "the bridge over the harbour was closed and then the road too. ".repeat(5);

        // When
        List<SaidDate> dates =
                HtmlReader.read(
                                "<html><body><h1>A bridge</h1><p>2.5.2019 - And %s<p>So %s in 2018 %s"
                                        .formatted(prose, prose, prose),
                                "")
                        .dates();

        // Then
        assertThat(dates).extracting(SaidDate::place).containsExactly(SaidDate.PARAGRAPH);
        assertThat(dates.getFirst().text()).startsWith("2.5.2019 - And the bridge").hasSize(60);
    }

    @Test
    void noCharacterIsCutInTwo() {
        // Given
        String opening = "2.5.2019 - " + "a".repeat(48);

        // When
        List<SaidDate> dates =
                HtmlReader.read("<html><body><p>" + opening + "😀".repeat(100), "").dates();

        // Then
        assertThat(dates).containsExactly(new SaidDate(opening, SaidDate.PARAGRAPH));
    }

    @Test
    void aLongLineSaysWhenAnEntryWasPosted() {
        // Given
        String line =
                "This entry was posted on 2 May 2019 by Ada Moor. You can follow "
                        + "it ".repeat(60);

        // When
        List<SaidDate> dates = HtmlReader.read("<html><body><h1>A</h1><p>" + line, "").dates();

        // Then
        assertThat(dates).containsExactly(new SaidDate(line.substring(0, 180), SaidDate.AT_TITLE));
    }

    @Test
    void whereTheTitleIsAHeadingItsLineCountsMoreThanTheSameWordsInAList() {
        // When
        List<SaidDate> dates =
                HtmlReader.read(
                                "<html><head><title>A bridge</title></head><body><p>A bridge<p>7 May 2019<p>A road<p>x"
                                        + "<p>2 May 2019<h1>A bridge</h1><p>Text",
                                "")
                        .dates();

        // Then
        assertThat(dates)
                .filteredOn(date -> date.place().equals(SaidDate.AT_TITLE))
                .startsWith(new SaidDate("2 May 2019", SaidDate.AT_TITLE));
    }

    @Test
    void onlyWhatIsMadeForDatesDeclaresOne() {
        // When
        HtmlPost post =
                HtmlReader.read("<html><body><h1>A bridge</h1><p>5 May 2019</p><p>Text", "");

        // Then
        assertThat(post.publishedAt()).isNull();
        assertThat(post.dates()).containsExactly(new SaidDate("5 May 2019", SaidDate.AT_TITLE));
    }

    @Test
    @Timeout(60)
    void aHostilePageCostsNoMoreThanItsLength() {
        // Given
        String nested = "<div class='date comments'>1 May 2019 ".repeat(200);
        String many = "<time datetime='2019-05-02' class='date'>x</time>".repeat(50_000);

        // When
        List<SaidDate> dates = HtmlReader.read("<html><body>" + nested + many, "").dates();

        // Then
        assertThat(dates).hasSizeLessThan(100);
    }
}
