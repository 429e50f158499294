package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    private static final String ARTICLE =
            """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Rain on the ridge | The Paper</title>
            <link rel="canonical" href="https://paper.example/rain">
            <meta property="og:site_name" content="The Paper">
            <meta property="og:type" content="article">
            <meta property="article:modified_time" content="2024-05-03T09:00:00Z">
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"no"},
             {"@type":"NewsArticle","headline":"Rain on the ridge","datePublished":"2024-05-02T07:30:00+01:00",
              "author":[{"@type":"Person","name":"Ada Moor"},{"@type":"Person","name":"Jon Fell"}]}]}
            </script></head><body>
            <nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <article><h1>Rain on the ridge</h1>
            <p class="byline">By Ada Moor and Jon Fell</p>
            <p>It began at noon, as the forecast had said it would, and by one o'clock the path had become a stream
            that nobody on the ridge could cross.</p>
            <figure><img src="x.jpg"><figcaption>The ridge in May. Photo: Nobody</figcaption></figure>
            <p>By three the stream had taken the bridge.<br>The walkers waited,<br><br>and then they sang, because there
            was nothing else to do on that side of the water.</p>
            <script>alert('never')</script>
            </article>
            <div class="comments"><p>First!</p></div>
            <footer>All rights reserved</footer></body></html>
            """;

    @Test
    void aPageGivesItsMainTextAsParagraphs() {
        // When
        HtmlPost post = HtmlReader.read(ARTICLE, "");

        // Then
        assertThat(post.body())
                .startsWith("It began at noon")
                .contains("taken the bridge. The walkers waited,\n\nand then they sang")
                .doesNotContain("Home", "First!", "rights reserved", "Photo: Nobody", "alert");
    }

    @Test
    void aPageGivesWhatItDeclares() {
        // When
        HtmlPost post = HtmlReader.read(ARTICLE, "https://paper.example/rain?utm_source=x");

        // Then
        assertThat(post.title()).isEqualTo("Rain on the ridge");
        assertThat(post.authors()).containsExactly("Ada Moor", "Jon Fell");
        assertThat(post.siteName()).isEqualTo("The Paper");
        assertThat(post.url()).isEqualTo("https://paper.example/rain");
        assertThat(post.publishedAt()).isEqualTo("2024-05-02T07:30:00+01:00");
        assertThat(post.updatedAt()).isEqualTo("2024-05-03T09:00:00Z");
        assertThat(post.language()).isEqualTo("en-GB");
        assertThat(post.declared()).containsEntry("og:type", "article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='og:site_name' content='The  Paper'>",
                "<meta name='application-name' content='The Paper'>",
                "<script type='application/ld+json'>{'@type': 'NewsArticle', 'publisher':"
                        + " {'@type': 'Organization', 'name': 'The Paper'}}</script>",
                "<div itemprop='publisher' itemscope><meta itemprop='name' content='The Paper'></div>",
                "<div itemprop='publisher' itemscope><b itemprop='name'>The Paper</b></div>",
                "<meta name='DC.publisher' content='The Paper'>",
            })
    void aPageNamesItsSiteOrItsPublisherInOneOfSixWays(String markup) {
        // When
        HtmlPost post =
                HtmlReader.read(
                        "<html>" + markup.replace("'", "\"") + "<p>It began at noon.</p>", "");

        // Then
        assertThat(post.siteName()).isEqualTo("The Paper");
    }

    @Test
    void aFragmentGivesAllItsTextAndNothingElse() {
        // When
        HtmlPost post =
                HtmlReader.read("<p>One &amp; <b>two</b></p><ul><li>three<li>four</ul>five", "");

        // Then
        assertThat(post.body()).isEqualTo("One & two\n\nthree\n\nfour\n\nfive");
        assertThat(post.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:published_time' content='2020-01-02'> | 2020-01-02",
                "<meta name='parsely-pub-date' content='2020-01-03'> | 2020-01-03",
                "<meta name='sailthru.date' content='2020-01-04'> | 2020-01-04",
                "<meta itemprop='datePublished' content='2020-01-05'> | 2020-01-05",
                "<meta name='dc.date.issued' content='2020-01-06'> | 2020-01-06",
                "<body><time datetime='2020-01-07'>yesterday</time> | 2020-01-07",
                "<body><span itemprop='datePublished'>8 January 2020</span> | 8 January 2020",
                "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"datePublished\":\"2020-01-09\"}</script> | 2020-01-09",
                "<script type='application/ld+json'>{broken</script><time datetime='2020-01-10'>x</time> | 2020-01-10",
            })
    void datesAreTakenAsTheyAreDeclared(String head, String date) {
        assertThat(HtmlReader.read("<html><head>" + head + "<p>Text", "").publishedAt())
                .isEqualTo(date);
    }

    @Test
    void noDepthOfNestingIsTooDeep() {
        // Given
        String deep = "<div>".repeat(50_000) + "text";

        // When
        HtmlPost fragment = HtmlReader.read(deep, "");
        HtmlPost page = HtmlReader.read("<html>" + deep, "");

        // Then
        assertThat(fragment.body()).isEqualTo("text");
        assertThat(page.body()).isEqualTo("text");
    }
}
