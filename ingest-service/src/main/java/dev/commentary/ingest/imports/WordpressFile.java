package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.archive.ArchivePost;
import dev.commentary.ingest.html.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress exports. Published posts and pages are read, drafts and attachments are not. A
 * post that is a note in front of an article, as on a press archive, is taken apart like one.
 */
final class WordpressFile {

    private static final Set<String> TYPES = Set.of("post", "page");
    private static final Pattern CAPTION =
            Pattern.compile("(?s)\\[caption[^\\]]*\\].*?\\[/caption\\]");
    private static final Pattern SHORT_CODE =
            Pattern.compile(
                    "\\[/?(?:gallery|embed|video|audio|youtube|vimeo|tweet|playlist|more|soundcloud)\\b[^\\]]*\\]");
    private static final Pattern BLOCK_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n\\s*");

    private WordpressFile() {}

    static PostFile read(Document document, @Nullable String source) {
        Element channel = Optional.ofNullable(document.selectFirst("channel")).orElse(document);
        @Nullable String site = XmlFile.child(channel, "title");
        @Nullable String address = XmlFile.child(channel, "wp:base_blog_url", "link");
        String filed = source != null ? source : address != null ? address : "wordpress";
        @Nullable String language = XmlFile.child(channel, "language");
        Map<String, String> authors = authors(document);
        List<ImportedPost> posts =
                document.getElementsByTag("item").stream()
                        .filter(WordpressFile::isPublished)
                        .map(item -> post(item, authors, filed, site, language))
                        .toList();
        return posts.isEmpty()
                ? new PostFile.Unreadable("The WordPress export has no published posts.")
                : new PostFile.Posts(Format.WORDPRESS, posts);
    }

    private static boolean isPublished(Element item) {
        @Nullable String status = XmlFile.child(item, "wp:status");
        @Nullable String type = XmlFile.child(item, "wp:post_type");
        return (status == null || status.equals("publish"))
                && (type == null || TYPES.contains(type));
    }

    private static ImportedPost post(
            Element item,
            Map<String, String> authors,
            String source,
            @Nullable String site,
            @Nullable String language) {
        @Nullable String creator = XmlFile.child(item, "dc:creator");
        String title = Jsoup.parseBodyFragment(orEmpty(XmlFile.child(item, "title"))).text();
        Element content =
                Html.parse(html(orEmpty(XmlFile.child(item, "content:encoded"))), "").body();
        ArchivePost parts = HtmlLines.singlePost(title, content);
        @Nullable String link = XmlFile.child(item, "link");
        Draft draft =
                Draft.builder(parts.body())
                        .named(
                                source,
                                XmlFile.child(item, "guid"),
                                link != null && link.startsWith("http") ? link : null)
                        .texts(parts.note(), parts.title(), parts.postscript())
                        .authors(
                                !parts.authors().isEmpty() || creator == null
                                        ? parts.authors()
                                        : List.of(authors.getOrDefault(creator, creator)))
                        .outlet(null, site)
                        .published(XmlFile.child(item, "wp:post_date", "pubDate"), "feed")
                        .updatedAt(XmlFile.child(item, "wp:post_modified"))
                        .language(language)
                        .build();
        return new ImportedPost(new Parsed.Post(draft, null), parts.title(), null);
    }

    /**
     * WordPress keeps paragraphs as empty lines and makes elements of them when it shows a post.
     */
    private static String html(String content) {
        String text =
                BLOCK_COMMENT.matcher(CAPTION.matcher(content).replaceAll("\n\n")).replaceAll("");
        String plain = SHORT_CODE.matcher(text).replaceAll("");
        return "<p>" + EMPTY_LINES.matcher(plain).replaceAll("</p><p>") + "</p>";
    }

    private static Map<String, String> authors(Document document) {
        Map<String, String> names = new HashMap<>();
        for (Element author : document.getElementsByTag("wp:author")) {
            @Nullable String login = XmlFile.child(author, "wp:author_login");
            @Nullable String name = XmlFile.child(author, "wp:author_display_name");
            if (login != null && name != null) {
                names.put(login, name);
            }
        }
        return names;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
