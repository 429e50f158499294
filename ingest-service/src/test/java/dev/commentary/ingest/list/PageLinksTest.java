package dev.commentary.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {

    private static final URI PAGE = URI.create("https://harbour.example/press/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/the-price-of-silence'>More</a>",
                "<a href='/2026/01/silence'>More</a>",
                "<h3><a href='silence'>Silence</a></h3>",
                "<a href='/silence'>What the price of silence is</a>",
                "<header><h1><a href='https://www.harbour.example/silence#top'>Silence</a></h1></header>"
            })
    void whatCouldBeAPieceIsFound(String html) {
        assertThat(PageLinks.of(html, PAGE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href='/the-price-of-silence'>The price of silence</a></nav>",
                "<footer><a href='/the-price-of-silence'>The price of silence</a></footer>",
                "<a href='/tag/the-price-of-silence'>All on the price of silence</a>",
                "<a href='/press/page/2'>Go on to older pieces</a>",
                "<a href='/the-price-of-silence.pdf'>The price of silence (PDF)</a>",
                "<a href='#the-price-of-silence'>The price of silence below</a>",
                "<a href='mailto:a@harbour.example'>Write to us at any time</a>",
                "<a href='https://quay.example/the-price-of-silence'>The price of silence</a>",
                "<a href='/'>All that we have here</a>",
                "<a href='/silence'>More</a>"
            })
    void whatLeadsElsewhereIsNot(String html) {
        assertThat(PageLinks.of(html, PAGE)).isEmpty();
    }

    @Test
    void aPageNamedTwiceIsOneInTheOrderOfThePage() {
        // When
        List<Listed> found =
                PageLinks.of(
                        "<h2><a href='/b?utm_source=press'>B</a></h2><h2><a href='/a'>A</a></h2>"
                                + "<h2><a href='/b#top'>B</a></h2><h2><a href='/press/?'>Press</a></h2>",
                        PAGE);

        // Then
        assertThat(found)
                .extracting(Listed::address)
                .containsExactly(
                        "https://harbour.example/b?utm_source=press", "https://harbour.example/a");
    }

    @Test
    void aHostileBaseLeadsNowhereElse() {
        assertThat(
                        PageLinks.of(
                                "<base href='https://quay.example/'><h2><a href='/silence'>Silence</a></h2>",
                                PAGE))
                .isEmpty();
    }

    @Test
    void addressesThatAreNoneAreLeftOut() {
        assertThat(
                        PageLinks.of(
                                "<h2><a href='http://'>A</a></h2><h2><a href='/a|b%'>B</a></h2>"
                                        + "<h2><a href='https://[::1/c'>C</a></h2>"
                                        + "<h2><a href='/the piece'>D</a></h2>"
                                        + "<h2><a href='/ärger'>E</a></h2>",
                                PAGE))
                .extracting(Listed::address)
                .containsExactly(
                        "https://harbour.example/the%20piece", "https://harbour.example/ärger");
    }

    @Test
    void aHostilePageIsReadInBounds() {
        // Given
        String deep = "<div>".repeat(100_000) + "<h2><a href='/deep'>Deep</a></h2>";
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "<h2><a href='/piece-" + i + "'>Piece</a></h2>")
                        .collect(Collectors.joining());

        // Then
        assertThat(PageLinks.of(deep, PAGE)).hasSizeLessThan(2);
        assertThat(PageLinks.of(many, PAGE)).hasSize(300);
    }
}
