package dev.commentary.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.acceptance.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostFileReaderTest {

    private static final PostFileReader.About ABOUT = new PostFileReader.About("my-source", null);

    private static final String ARCHIVE_POSTS =
            """
            <div class="post"><h2><a href="/1">The first title of two</a></h2>
            <p>A short piece for the Guardian, looking at bridges. Spoke to the BBC too.</p>
            <p>Bridges are a way of not swimming, and most of us are glad of them.</p>
            <p>They want paint, all the same, and somebody to look at the rivets.</p>
            <p class="wp-caption-text">A bridge</p>
            <p>Ana Brook is director of bridges at the Crossing Institute</p></div>
            <div class="post"><h2><a href="/2">The second title of two</a></h2>
            <p>Another piece, this time for the Financial Times about tunnels. More to come.</p>
            <p>A tunnel is a bridge that has lost its nerve.</p>
            <p>It is dry most of the time, and that is all it promises.</p>
            <p>Ana Brook is director of bridges at the Crossing Institute</p></div>
            """;

    @Test
    void aPageOfAnArchiveInHtmlIsTakenApart() {
        // When
        PostFile.Posts file =
                posts(
                        "<html><body><nav>Home</nav>"
                                + ARCHIVE_POSTS
                                + "<footer>x</footer></body></html>");

        // Then
        assertThat(file.format()).isEqualTo(Format.ARCHIVE_HTML);
        List<Draft> drafts = drafts(file);
        assertThat(drafts)
                .extracting(Draft::title)
                .containsExactly("The first title of two", "The second title of two");
        assertThat(drafts.getFirst().note()).startsWith("A short piece for the Guardian");
        assertThat(drafts.getFirst().body())
                .startsWith("Bridges are a way")
                .doesNotContain("A bridge\n");
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.authors()).containsExactly("Ana Brook"));
    }

    @Test
    void aPageOfOneArticleIsOnePost() {
        // When
        PostFile.Posts file =
                posts(
                        "<!DOCTYPE html><html><head><title>Alone</title><link rel=canonical href='https://e.example/a'>"
                                + "</head><body><p>Only one text is here, and it is not very long.</p></body></html>");

        // Then
        assertThat(file.format()).isEqualTo(Format.HTML);
        assertThat(drafts(file).getFirst().url()).isEqualTo("https://e.example/a");
    }

    @Test
    void anRssFeedIsReadEvenIfItIsNotQuiteXml() {
        // When
        PostFile.Posts file =
                posts(
                        """
                        <?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
                        <title>The Blog</title><link>https://blog.example/</link><language>en</language>
                        <item><title>Fish &amp; chips</title><link>https://blog.example/1</link><guid>g-1</guid>
                        <dc:creator>Ana Brook</dc:creator><pubDate>Sun, 09 Jul 2017 23:30:00 -0500</pubDate>
                        <description>Short</description>
                        <content:encoded><![CDATA[<p>One &amp; two</p><p>three</p>]]></content:encoded></item>
                        <item><title>Bare & unescaped</title><description>&lt;p&gt;Text&lt;/p&gt;</description></item>
                        </channel></rss>
                        """);

        // Then
        assertThat(file.format()).isEqualTo(Format.FEED);
        Draft first = drafts(file).getFirst();
        assertThat(first.title()).isEqualTo("Fish & chips");
        assertThat(first.body()).isEqualTo("One & two\n\nthree");
        assertThat(first.externalId()).isEqualTo("g-1");
        assertThat(first.source()).isEqualTo("my-source");
        assertThat(first.siteName()).isEqualTo("The Blog");
        assertThat(first.authors()).containsExactly("Ana Brook");
        assertThat(first.publishedAt()).isEqualTo("Sun, 09 Jul 2017 23:30:00 -0500");
        assertThat(first.publishedBasis()).isEqualTo("feed");
        assertThat(drafts(file).get(1).body()).isEqualTo("Text");
    }

    @Test
    void anAtomFeedIsRead() {
        // When
        PostFile.Posts file =
                posts(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>
                        <entry><id>urn:1</id><title type="html">&lt;i&gt;T&lt;/i&gt;</title>
                        <link rel="edit" href="https://a.example/edit"/><link href="https://a.example/1"/>
                        <published>2020-01-02T03:04:05Z</published><updated>2020-02-02T03:04:05Z</updated>
                        <author><name>Ana Brook</name></author>
                        <content type="xhtml"><div><p>One</p><p>Two</p></div></content></entry></feed>
                        """);

        // Then
        Draft entry = drafts(file).getFirst();
        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.url()).isEqualTo("https://a.example/1");
        assertThat(entry.body()).isEqualTo("One\n\nTwo");
        assertThat(entry.updatedAt()).isEqualTo("2020-02-02T03:04:05Z");
        assertThat(entry.authors()).containsExactly("Ana Brook");
    }

    @Test
    void aJsonFeedIsReadAlsoOnOneLine() {
        // When
        PostFile.Posts file =
                posts(
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"authors\":[{\"name\":\"Ana Brook\"}],"
                                + "\"items\":[{\"id\":7,\"url\":\"https://j.example/7\",\"title\":\"Seven\",\"content_html\":\"<p>A</p><p>B</p>\","
                                + "\"date_published\":\"2021-01-01T00:00:00Z\"}]}");

        // Then
        assertThat(file.format()).isEqualTo(Format.JSON_FEED);
        Draft item = drafts(file).getFirst();
        assertThat(item.externalId()).isEqualTo("7");
        assertThat(item.body()).isEqualTo("A\n\nB");
        assertThat(item.authors()).containsExactly("Ana Brook");
    }

    @Test
    void ofAWordpressExportOnlyPublishedPostsAreRead() {
        // When
        PostFile.Posts file =
                posts(
                        """
                        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="w" xmlns:content="c" xmlns:dc="d"><channel>
                        <title>W</title><link>https://w.example</link><wp:wxr_version>1.2</wp:wxr_version>
                        <wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Brook</wp:author_display_name></wp:author>
                        <item><title>Kept</title><link>https://w.example/kept</link><guid>https://w.example/?p=1</guid><dc:creator>ana</dc:creator>
                        <content:encoded><![CDATA[First paragraph of it.

                        [caption id="1"]<img src="x"/> A caption[/caption]

                        Second paragraph.]]></content:encoded>
                        <wp:post_date>2017-07-09 23:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                        <item><title>Draft</title><content:encoded>x</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
                        <item><title>File</title><content:encoded>x</content:encoded><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
                        </channel></rss>
                        """);

        // Then
        assertThat(file.format()).isEqualTo(Format.WORDPRESS);
        Draft post = drafts(file).getFirst();
        assertThat(drafts(file)).hasSize(1);
        assertThat(post.body()).isEqualTo("First paragraph of it.\n\nSecond paragraph.");
        assertThat(post.authors()).containsExactly("Ana Brook");
        assertThat(post.publishedAt()).isEqualTo("2017-07-09 23:30:00");
    }

    @Test
    void aBrokenLineOfJsonLinesIsRefusedAlone() {
        // When
        PostFile.Posts file =
                posts("{\"body\":\"a\"}\n{\"body\":\"b\",\"tite\":\"x\"}\n\n{\"body\":\"c\"}\n");

        // Then
        List<ImportedPost> posts = new ArrayList<>();
        file.posts().forEach(posts::add);
        assertThat(file.format()).isEqualTo(Format.NDJSON);
        assertThat(posts).hasSize(3);
        assertThat(posts.get(1).parsed())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("tite"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e",
                "{\"some\": \"json\",\n \"of\": \"another kind\"}",
                "[1, 2]",
                "<rss><channel><title>Empty</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&a;</title></item></channel></rss>",
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">]><feed><entry><title>&lol;</title></entry></feed>",
            })
    void whatIsNoFileOfPostsIsRefusedWithTheReason(String text) {
        // When
        PostFile file = new PostFileReader().read(text.getBytes(StandardCharsets.UTF_8), ABOUT);

        // Then
        assertThat(file)
                .isInstanceOfSatisfying(
                        PostFile.Unreadable.class,
                        refused -> assertThat(refused.reason()).isNotBlank());
    }

    private static PostFile.Posts posts(String text) {
        return (PostFile.Posts)
                new PostFileReader().read(text.getBytes(StandardCharsets.UTF_8), ABOUT);
    }

    private static List<Draft> drafts(PostFile.Posts file) {
        List<Draft> drafts = new ArrayList<>();
        file.posts().forEach(post -> drafts.add(((Parsed.Post) post.parsed()).draft()));
        return drafts;
    }
}
