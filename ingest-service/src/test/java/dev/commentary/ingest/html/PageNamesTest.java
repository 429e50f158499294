package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.html.InventedTitles.InventedPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles and authors of invented pages. */
class PageNamesTest {

    static List<InventedPage> inventedPages() {
        return InventedTitles.all();
    }

    @ParameterizedTest
    @MethodSource("inventedPages")
    void theTitleIsTheOneThatTheReaderSees(InventedPage page) {
        assertThat(HtmlReader.read(page.html(), "").title()).isEqualTo(page.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    <meta name=author content="Ada Moor"><body><i>Ada Moor</i>                     => Ada Moor
                    <meta name=author content="By Ada Moor and Jon Fell"><body><i>Ada Moor, Jon Fell</i> => Ada Moor;Jon Fell
                    <meta name=author content="Ada Moor"><body><i>Adam Moor</i>                    =>
                    <meta name=author content="Ada Moor"><body><i style="display: none">Ada Moor</i> =>
                    <meta name=author content="Ada"><body><p>Ada says:</p>                         =>
                    <meta name=author content="Ada Moor"><meta name=dc.creator content="Ada Moor, Jon Fell"><body><i>Ada Moor, Jon Fell</i> => Ada Moor;Jon Fell
                    <body><div class=byline>von Ada</div>                                          => Ada
                    <body><div class=byline>Ada Moor, RNA</div>                                    => Ada Moor
                    <body><a href=/author/all>Alle Artikel</a><div class=date-author>Ada Moor, 01.12.2021</div> => Ada Moor
                    <body><h1>Von der Moor will Regen</h1>                                         =>
                    <body><div class=post-footer>Posted by <b class=post-author>Ada Moor</b></div> => Ada Moor
                    <meta property=og:site_name content="thepaper.example"><body><div class=byline>The Paper</div> =>
                    <meta name=author content="paper.example"><span class=byline>By Ada Moor</span> => Ada Moor
                    <body><div class=author>View all posts by Ada Moor →</div>                     => Ada Moor
                    <body><h1>Rain on the ridge</h1><p>Von Ada Moor, 3. Mai 2024</p>               => Ada Moor
                    <body><h1>Rain on the ridge</h1><p>Text: Ada Moor</p>                          => Ada Moor
                    <meta name=author content="The Paper"><meta property=og:site_name content="The Paper"><body><a rel=author>Ada Moor</a> => Ada Moor
                    <meta name=author content="admin"><body>                                       =>
                    <body><div class=comments><span class=author>Ada Moor</span></div>             =>
                    <body><li itemprop=comment><span itemprop=author>Ada Moor</span></li>          =>
                    <body><figure><span class=author-name>Ada Moor</span></figure>                 =>
                    <body><div class=license-info><span class=author-name>Ada Moor</span></div>    =>
                    <body><div class=credit>Photo: Ada Moor</div>                                  =>
                    <body><div class=page-meta--author>Posted on May 3, 2024 by Ada Moor</div>     => Ada Moor
                    <body><h1>Rain on the ridge</h1><p>Posted in Walks by ridgewalker on May 3, 2024</p> => ridgewalker
                    <body><h1>Rain on the ridge</h1><p>3. Mai 2024 | 13:10 Uhr | Ada Moor</p>      => Ada Moor
                    <body><h1>Rain on the ridge</h1><p>3. Mai 2024 | Wetter Moor: Regen</p>        =>
                    <body><p>Datum: 3. Mai 2024 Autorin: Ada Moor Quelle: Blatt</p>                => Ada Moor
                    <body><p>Datum: 3. Mai 2024 Autor: Jon Fell Quelle: Blatt</p>                  => Jon Fell
                    <body><p>Autorin: Ada Moor, Leiterin der Wacht am Berg.</p>                    => Ada Moor
                    <body><h4>Author</h4><p>Ada Moor</p>                                           => Ada Moor
                    <body><p>Text von Ada Moor Illustration von Jon Fell</p>                       => Ada Moor
                    <body><p>Rain came.</p><p>Nobody had looked at the bridge before it went. (Ada Moor)</p> => Ada Moor
                    <body><p>Rain came.</p><p>Nobody had looked at the bridge before it went. (it rained)</p> =>
                    <body><a href=/staff/ada-moor>Ada Moor</a>                                     => Ada Moor
                    <body><div data-testid=x-byline><span>By <a>Ada Moor</a></span> Thursday</div> => Ada Moor
                    <body><div class=byline>red</div>                                              =>
                    <body><h1>Rain on the ridge</h1><p>Text &amp; Fotos: Ada Moor</p>              => Ada Moor
                    <body><p>责任编辑： 陈雨山</p>                                                     => 陈雨山
                    <body><div class=byline>By Ada Moor for The Paper</div>                        => Ada Moor
                    <meta name=author content="Ridge Weather"><meta name=publisher content="Ridge Weather (paper.example)"><body>Ridge Weather<p>Auteur : Ada Moor</p> => Ada Moor
                    <meta name=author content="Ada Moor"><body><div class=comments><p>Ada Moor</p></div> =>
                    <body><div class=byline>Monday, June 3</div>                                   =>
                    <body><i><a href=/autoren/a>Ada Moor</a>, <a href=/autoren/b>Jon Fell</a></i>  => Ada Moor;Jon Fell
                    <title>Rain on the ridge</title><h1>Rain on the ridge</h1><a href=/user/7>ridgewalker</a> => ridgewalker
                    <title>Rain on the ridge</title><h1>Rain on the ridge</h1><a href=https://other.example/user/7>walker</a> =>
                    <title>Rain on the ridge</title><a href=/user/7>ridgewalker</a><h1>Rain on the ridge</h1> =>
                    <body class=page><div class=with-navigation><div class=byline>Ada Moor</div></div> => Ada Moor
                    """)
    void personsWhoAreShownAreAuthorsAndSitesAndReadersAreNot(String page, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(";", -1));
        assertThat(HtmlReader.read("<html>" + page + "<p>Text", "").authors()).isEqualTo(expected);
    }

    @Test
    @Timeout(60)
    void aHeadingThatHoldsThePageIsNoTitle() {
        // Given
        String words = "a ridge and its rain ".repeat(20_000);
        String nested = "<div class='label'>".repeat(200);

        // When
        HtmlPost post =
                HtmlReader.read(
                        "<html><title>Rain</title><h1>" + nested + words + "</h1><p>Text", "");

        // Then
        assertThat(post.title()).isEqualTo("Rain");
    }

    @Test
    void ofAPageOfHeadingsFewAreCompared() {
        // Given
        String headings =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "<h2>Rain <b>on ridge " + i + "</b> and <i>in " + i + "</i>")
                        .collect(Collectors.joining("</h2>"));
        Document page = Html.parse("<html><title>Rain</title>" + headings, "");

        // When
        var candidates =
                PageTitle.candidates(page, MetaTags.of(page), LinkedData.of(page), "The Paper");

        // Then
        assertThat(candidates).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void anAuthorMayBeNamedElsewhereInTheLinkedData() {
        // Given
        String data =
                """
                {"@graph": [{"@type": "NewsArticle", "author": {"@id": "#ada"}},
                 {"@type": "Person", "@id": "#ada", "name": "Ada Moor"}]}
                """;

        // When
        HtmlPost post =
                HtmlReader.read(
                        "<html><script type='application/ld+json'>" + data + "</script><p>Ada Moor",
                        "");

        // Then
        assertThat(post.authors()).containsExactly("Ada Moor");
    }

    @ParameterizedTest
    @CsvSource({
        "Ridge Press, https://www.ridge-press.example/rain, 0",
        "Ridge Press, https://other.example/rain, 1",
        "Ada Moor, https://ada-moor.example/rain, 1"
    })
    void theNameOfTheHostIsAnAuthorOnlyIfItIsAPersons(String name, String address, int authors) {
        // Given
        String page = "<html><body><div class=byline>" + name + "</div><p>Text";

        // When
        HtmlPost post = HtmlReader.read(page, address);

        // Then
        assertThat(post.authors()).hasSize(authors);
    }
}
