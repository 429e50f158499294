package dev.commentary.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapParserTest {

    private static final URI MAP = URI.create("https://www.harbour.example/sitemap.xml");

    @Test
    void addressesOfOtherHostsAndOtherSchemesAreLeftOut() {
        Sitemap read =
                parse(
                        "<urlset><url><loc>https://harbour.example/a</loc></url>"
                                + "<url><loc>https://quay.example/b</loc></url>"
                                + "<url><loc>javascript:alert(1)</loc></url>"
                                + "<url><loc>https://harbour.example@quay.example/c</loc></url>"
                                + "<url><loc> /d e </loc></url></urlset>");

        assertThat(pages(read))
                .extracting(Listed::address)
                .containsExactly("https://harbour.example/a", "https://www.harbour.example/d%20e");
    }

    @Test
    void linesOfAddressesAreASitemapToo() {
        assertThat(pages(parse("https://harbour.example/a\r\nhttps://harbour.example/b\n")))
                .hasSize(2);
    }

    @Test
    void noMoreThanTheProtocolAllowsIsRead() {
        String urls = "<url><loc>https://harbour.example/a</loc></url>".repeat(50_001);

        assertThat(pages(parse("<urlset>" + urls + "</urlset>"))).hasSize(50_000);
    }

    @Test
    void brokenMarkupIsReadAsFarAsItGoes() {
        assertThat(pages(parse("<urlset><url><loc>https://harbour.example/a</loc><url>")))
                .hasSize(1);
    }

    @Test
    void whatDeclaresEntitiesIsRefused() {
        assertThat(parse("<!DOCTYPE urlset [<!ENTITY a 'b'>]><urlset/>"))
                .isInstanceOf(Sitemap.Refused.class);
    }

    private static Sitemap parse(String text) {
        return SitemapParser.parse(text.getBytes(StandardCharsets.UTF_8), MAP);
    }

    private static List<Listed> pages(Sitemap sitemap) {
        return ((Sitemap.Pages) sitemap).pages();
    }
}
