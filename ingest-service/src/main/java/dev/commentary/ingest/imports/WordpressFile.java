package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.wordpress.WordpressPost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What WordPress exports. Published posts and pages are read, drafts and attachments are not. */
final class WordpressFile {

    private static final Set<String> TYPES = Set.of("post", "page");
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
        Draft draft =
                new WordpressPost(
                                source,
                                XmlFile.child(item, "guid"),
                                XmlFile.child(item, "link"),
                                orEmpty(XmlFile.child(item, "title")),
                                paragraphs(orEmpty(XmlFile.child(item, "content:encoded"))),
                                creator == null
                                        ? List.of()
                                        : List.of(authors.getOrDefault(creator, creator)),
                                null,
                                site,
                                XmlFile.child(item, "wp:post_date", "pubDate"),
                                XmlFile.child(item, "wp:post_modified"),
                                language)
                        .draft();
        return new ImportedPost(new Parsed.Post(draft, null), draft.title(), null);
    }

    /**
     * WordPress keeps paragraphs as empty lines and makes elements of them when it shows a post.
     */
    private static String paragraphs(String content) {
        String text = BLOCK_COMMENT.matcher(content).replaceAll("");
        return "<p>" + EMPTY_LINES.matcher(text).replaceAll("</p><p>") + "</p>";
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
