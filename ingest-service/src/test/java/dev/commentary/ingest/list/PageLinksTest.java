package dev.commentary.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
}
