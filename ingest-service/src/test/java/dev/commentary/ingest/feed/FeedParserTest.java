package dev.commentary.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final String ADDRESS = "https://harbour.example/news/feed.xml";

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(
                        "<rss version='0.92'><channel><item><title>Tides</title>"
                                + "<link>https://harbour.example/1</link></item></channel></rss>",
                        "RSS 0.92"),
                Arguments.of(
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns='http://purl.org/rss/1.0/'><channel/><item"
                                + " rdf:about='https://harbour.example/1'><title>Tides</title>"
                                + "<link>https://harbour.example/1</link></item></rdf:RDF>",
                        "RSS 1.0"),
                Arguments.of(
                        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Tides"
                                + "</a:title><a:link href='/1'/></a:entry></a:feed>",
                        "Atom 1.0"),
                Arguments.of(
                        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Tides"
                                + "</title><link rel='alternate' href='/1'/></entry></feed>",
                        "Atom 0.3"),
                Arguments.of(
                        "<CHANNEL><ITEM HREF='https://harbour.example/1'><TITLE>Tides</TITLE>"
                                + "</ITEM></CHANNEL>",
                        "CDF"),
                Arguments.of(
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
                                + "\"title\":\"Tides\",\"url\":\"https://harbour.example/1\"}]}",
                        "JSON Feed 1.1"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatGivesTheSameEntry(String document, String format) {
        // When
        Feed feed = read(document);

        // Then
        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().getFirst().title()).isEqualTo("Tides");
        assertThat(feed.entries().getFirst().link()).isEqualTo("https://harbour.example/1");
    }

    @Test
    void whatIsNotWellFormedIsReadWithAWarning() {
        // When
        Feed feed =
                read(
                        "<rss><channel><title>Fish & chips &eacute;</title><item><guid>g</guid>"
                                + "<description><![CDATA[cut off");

        // Then
        assertThat(feed.title()).isEqualTo("Fish & chips é");
        assertThat(feed.entries().getFirst().id()).isEqualTo("g");
        assertThat(feed.warnings()).containsExactly("not well-formed XML at line 1");
    }

    @Test
    void anEntryWithoutIdAndLinkIsAWarning() {
        // When
        Feed feed = read("<rss><channel><item><title>Tides</title></item></channel></rss>");

        // Then
        assertThat(feed.warnings()).containsExactly("1 entries have neither an id nor a link");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "<description>a &lt;b&gt;bold&lt;/b&gt; one</description>", "a bold one"),
                Arguments.of("<description><![CDATA[<p>a</p> & b]]></description>", "a & b"),
                Arguments.of(
                        "<description>2 &lt; 3, and 5 &gt; 4</description>", "2 < 3, and 5 > 4"),
                Arguments.of("<description type='text'>&lt;b&gt;</description>", "<b>"),
                Arguments.of(
                        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a</p>"
                                + "</div></content>",
                        "a"),
                Arguments.of("<content mode='base64' type='text/html'>PGI+YTwvYj4=</content>", "a"),
                Arguments.of("<description>a &lt;iframe src='x'> b</description>", "a b"),
                Arguments.of(
                        "<x:description xmlns:x='urn:other'>no</x:description>"
                                + "<description>yes</description>",
                        "yes"),
                Arguments.of(
                        "<m:group xmlns:m='http://search.yahoo.com/mrss/'><m:description>a"
                                + "</m:description></m:group>",
                        "a"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadWhicheverWayItIsPacked(String element, String expected) {
        // When
        Feed feed = read("<rss><channel><item>" + element + "</item></channel></rss>");

        // Then
        assertThat(Markup.plain(feed.entries().getFirst().text())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<author>ana@harbour.example (Ana Brook)</author>",
                "<author>Ana Brook &lt;ana@harbour.example></author>",
                "<author>Ana Brook</author>",
                "<author><name>Ana Brook</name><email>ana@harbour.example</email></author>",
                "<dc:creator>Ana Brook</dc:creator>",
                "<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ana  Brook</dc:creator>"
            })
    void anAuthorIsANameWithoutAnAddress(String element) {
        // When
        Feed feed = read("<rss><channel><item>" + element + "</item></channel></rss>");

        // Then
        assertThat(feed.entries().getFirst().authors()).containsExactly("Ana Brook");
    }

    @Test
    void relativeAddressesAreSeenFromTheNearestBase() {
        // When
        Feed feed =
                read(
                        "<feed xml:base='/sub/'><link rel='hub' href='hub'/><entry xml:base='deep/'>"
                                + "<link href='1'/></entry></feed>");

        // Then
        assertThat(feed.first("hub")).contains("https://harbour.example/sub/hub");
        assertThat(feed.entries().getFirst().link())
                .isEqualTo("https://harbour.example/sub/deep/1");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        // When
        Feed feed = read("<feed><entry><link href='javascript:alert(1)'/></entry></feed>");

        // Then
        assertThat(feed.entries().getFirst().link()).isNull();
    }

    @Test
    void anEntryThatWasTakenOverNamesItsOrigin() {
        // When
        Feed feed =
                read(
                        "<rss><channel><item><source url='https://quay.example/feed'>The Quay"
                                + "</source></item></channel></rss>");

        // Then
        assertThat(feed.entries().getFirst().origin())
                .isEqualTo(new FeedEntry.Origin("The Quay", "https://quay.example/feed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aa'>]><rss><channel/></rss>",
                "<!-- x --><!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel/></rss>",
                "<!doctype rss\n[<!ENTITY b SYSTEM 'http://10.0.0.1/'>]><rss><channel/></rss>"
            })
    void declaredEntitiesAreRefused(String document) {
        assertThat(parse(document))
                .isInstanceOfSatisfying(
                        FeedResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("declares entities"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<html><body>x</body></html>",
                "plain text",
                "{\"a\":1}",
                "{",
                "<"
            })
    void whatIsNoFeedIsRefused(String document) {
        assertThat(parse(document)).isInstanceOf(FeedResult.Refused.class);
    }

    @Test
    void depthIsReadAsFarAsTheStackAllows() {
        // Given
        String deep = "<rss><channel><item>" + "<a>".repeat(200_000);

        // When
        FeedResult result = parse(deep);

        // Then
        assertThat(result).isInstanceOf(FeedResult.Read.class);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", null, ""),
                Arguments.of("UTF-16LE", null, ""),
                Arguments.of("UTF-32BE", null, ""),
                Arguments.of("windows-1252", "text/xml; charset=iso-8859-1", ""),
                Arguments.of("ISO-8859-15", "application/rss+xml", " encoding='iso-8859-15'"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theServersCharsetAndTheDocumentsOwnAreHeeded(
            String charset, @Nullable String contentType, String declared) {
        // Given
        String document =
                "<?xml version='1.0'"
                        + declared
                        + "?><rss><channel><title>Café</title></channel></rss>";

        // When
        FeedResult result =
                FeedParser.parse(document.getBytes(Charset.forName(charset)), contentType, ADDRESS);

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        FeedResult.Read.class,
                        read -> assertThat(read.feed().title()).isEqualTo("Café"));
    }

    private static Feed read(String document) {
        assertThat(parse(document)).isInstanceOf(FeedResult.Read.class);
        return ((FeedResult.Read) parse(document)).feed();
    }

    private static FeedResult parse(String document) {
        return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }
}
