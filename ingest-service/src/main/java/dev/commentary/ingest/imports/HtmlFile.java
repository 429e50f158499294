package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.archive.ArchivePage;
import dev.commentary.ingest.archive.ArchivePost;
import dev.commentary.ingest.archive.HtmlLines;
import dev.commentary.ingest.html.Html;
import dev.commentary.ingest.html.HtmlPost;
import dev.commentary.ingest.html.HtmlReader;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTML file: a page of an archive, or else one piece. */
final class HtmlFile {

    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?is)(?:<!doctype html|<html|<head|<body|<!--|<\\?xml[^>]*>\\s*(?:<!doctype html|<html)"
                            + "|<(?:div|p|article|section|main|h[1-6]|ul|table|span|a|meta|title)\\b).*");

    private HtmlFile() {}

    static boolean isOne(String start) {
        return MARKUP.matcher(start).lookingAt();
    }

    static PostFile read(String html, @Nullable String source) {
        List<ArchivePost> posts = ArchivePage.split(HtmlLines.of(Html.parse(html, "").body()));
        if (isArchive(posts)) {
            return new PostFile.Posts(
                    Format.ARCHIVE_HTML,
                    posts.stream().map(post -> TextFile.imported(post, source, null)).toList());
        }
        HtmlPost page = HtmlReader.read(html, "");
        if (page.body().isBlank()) {
            return new PostFile.Unreadable("The page has no text.");
        }
        return new PostFile.Posts(Format.HTML, List.of(single(page, source)));
    }

    /** Several posts, most of which have what posts of an archive have. */
    private static boolean isArchive(List<ArchivePost> posts) {
        long likely =
                posts.stream().filter(p -> p.note() != null || !p.authors().isEmpty()).count();
        return posts.size() > 1 && likely * 2 >= posts.size();
    }

    private static ImportedPost single(HtmlPost page, @Nullable String source) {
        Draft draft =
                Draft.builder(page.body())
                        .named(source, null, page.url())
                        .texts(null, page.title(), null)
                        .authors(page.authors())
                        .outlet(null, page.siteName())
                        .published(page.publishedAt(), "html")
                        .dates(page.dates())
                        .updatedAt(page.updatedAt())
                        .language(page.language())
                        .declared(page.declared())
                        .build();
        return new ImportedPost(new Parsed.Post(draft, null), page.title(), null);
    }
}
