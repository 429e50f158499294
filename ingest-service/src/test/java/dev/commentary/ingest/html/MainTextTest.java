package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an invented page is its text, and what is not. */
class MainTextTest {

    private static final String PROSE =
            "<p>It began at noon, as the forecast had said it would, and by one o'clock the path had"
                    + " become a stream that nobody on the ridge could cross.</p>"
                    + "<p>By three the stream had taken the bridge, and the walkers waited on the far"
                    + " side of it, where there was neither a hut nor a tree to stand under.</p>"
                    + "<p>They sang until the water fell, which was at nine, and then they went home by"
                    + " the road, which is longer and which nobody likes.</p>";

    @Test
    void theLeadBetweenTitleAndTextBelongsToIt() {
        // Given
        String page =
                "<html><body><header><h1>Rain on the ridge</h1><p class='lead'>Nobody had believed the"
                        + " forecast, and so nobody had looked at the bridge before it went.</p></header>"
                        + "<div><div class='content'>"
                        + PROSE.repeat(3)
                        + "</div></div></body></html>";

        // When
        String body = HtmlReader.read(page, "").body();

        // Then
        assertThat(body).startsWith("Nobody had believed the forecast").contains("They sang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='author-description'>Ada Moor walks.</div>",
                "<div class='infobox'><p>Bridges of the county, in order.</p></div>",
                "<p>Mehr zum Thema: Brücken</p>",
                "<p>Foto: Nobody</p>",
                "<figure><img src='/x.png'><div>The bridge in May. Ada Moor/RNA</div></figure>",
                "<div class='callout'><p>Walks of the week, by post, whenever it rains.</p></div>",
                "<p>Read more about bridges</p>",
                "<p>3. Mai 2024, 13:10 Uhr</p>",
                "<p>May 3, 2024</p>",
                "<p>Le puede interesar: otro puente</p>",
                "<p>Abbildung 4: Die Brücke</p>",
                "<p><a href='/x'>Another story about another bridge altogether</a></p>",
                "<ul class='tags'><li>bridges</li></ul>",
                "<div id='comments'><p>First!</p></div>"
            })
    void whatStandsAroundTheTextIsLeftOut(String beside) {
        // Given
        String page = "<html><body><h1>Rain</h1><article>" + PROSE + beside + "</article></body>";

        // When
        String body = HtmlReader.read(page, "").body();

        // Then
        assertThat(body).isEqualTo(HtmlReader.read("<html>" + PROSE, "").body());
    }

    @Test
    void aLeadOutsideTheArticleBelongsToItWithoutATitleToo() {
        // Given
        String lead = "Nobody had believed the forecast, and so nobody had looked at the bridge.";
        String page =
                "<html><body><div class='intro'><p>"
                        + lead
                        + "</p></div><div class='content'>"
                        + PROSE.repeat(3)
                        + "</div></body></html>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).startsWith(lead);
    }

    @Test
    void whatStandsBetweenParagraphsBelongsToTheText() {
        // Given
        String table =
                "<table><tr><td>Bridge</td><td>Height</td></tr>"
                        + "<tr><td><a href='/n'>North bridge</a></td><td>four metres above the water, of which two are new</td></tr></table>";
        String page =
                "<html><body><h1>Rain</h1><article>" + PROSE + table + PROSE + "</article></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("North bridge", "four metres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Related articles", "Das könnte Sie auch interessieren", "3 Kommentare"})
    void theTextEndsWhereOtherPiecesAreAnnounced(String announcement) {
        // Given
        String others = "<p>Another bridge fell elsewhere, and nobody was on it when it did.</p>";
        String page =
                "<html><body><h1>Rain</h1><article>"
                        + PROSE
                        + "<h3>"
                        + announcement
                        + "</h3>"
                        + others
                        + "</article></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body())
                .contains("They sang")
                .doesNotContain("Another bridge", announcement);
    }

    @Test
    void aTextOfTheLinkedDataIsReadThoughItsMarkupIsEscaped() {
        // Given
        String escaped = PROSE.replace("<", "&lt;").replace(">", "&gt;");
        String page =
                "<html><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
                        + " \"articleBody\": \""
                        + escaped
                        + "\"}</script><body><p>Rain.</p></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("They sang").doesNotContain("<p>");
    }

    @Test
    void anAnnouncementInTheFirstHalfEndsNothing() {
        // Given
        String page =
                "<html><body><h1>Rain</h1><article><p>Comments:</p>" + PROSE + "</article></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("They sang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "noscript"})
    void aPieceInsideAFormOrAStandInIsRead(String wrapper) {
        // Given
        String page =
                "<html><body><"
                        + wrapper
                        + "><h1>Rain</h1>"
                        + PROSE.repeat(2)
                        + "</"
                        + wrapper
                        + "></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("It began at noon", "They sang");
    }

    @Test
    void proseInManyPlacesIsReadWhereNoneHoldsMostOfIt() {
        // Given
        String boxes =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                "<section><div><div><p>Bridge "
                                        + i
                                        + " of the county fell into the river at noon, and the"
                                        + " walkers had to wait for the road.</p></div></div></section>")
                        .collect(Collectors.joining());

        // When
        String body = HtmlReader.read("<html><body><h1>Rain</h1>" + boxes, "").body();

        // Then
        assertThat(body).contains("Bridge 0 of", "Bridge 19 of");
    }

    @Test
    void aPageThatOnlyAScriptFillsGivesWhatItSaysOfItself() {
        // Given
        String page =
                "<html><meta name=description content='The bridge &amp;amp; the rain.'><body>"
                        + "<script>show()</script></body></html>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).isEqualTo("The bridge & the rain.");
        assertThat(HtmlReader.read("<html><body></body></html>", "").body()).isEmpty();
    }

    @Test
    void aNameThatFitsIsNotBelievedOfTheWholePage() {
        // Given
        String page = "<html><body class='widget'><div class='menu'>" + PROSE + "</div></body>";

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("It began at noon", "They sang");
    }

    @Test
    @Timeout(60)
    void aHostilePageCostsNoMoreThanItsLength() {
        // Given
        String deep = "<div class='content teaser'>".repeat(250);
        String page =
                "<html><body>" + deep + PROSE.repeat(2_000) + "<a href='x'>x</a>".repeat(20_000);

        String broken = "<html><body>" + PROSE.repeat(3) + "a line<br><br>".repeat(20_000);

        // When / Then
        assertThat(HtmlReader.read(page, "").body()).contains("They sang");
        assertThat(HtmlReader.read(broken, "").body()).contains("They sang");
    }

    @Test
    void aLineOfAPageOfVeryManyNeedsLessMemoryThanOneOfFew() {
        readLines(100);

        assertThat(readLines(40_000)).isLessThan(readLines(2_500) / 2);
    }

    /** The bytes that reading such a page takes, for each of its lines. */
    private static long readLines(int lines) {
        String page =
                IntStream.range(0, lines)
                        .mapToObj(line -> "<p>Line " + line + " of rain.</p>")
                        .collect(Collectors.joining("", "<html><body>", "</body></html>"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(HtmlReader.read(page, "").body()).contains("Line " + (lines - 1));
        return (threads.getCurrentThreadAllocatedBytes() - before) / lines;
    }
}
