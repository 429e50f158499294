package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.archive.ArchivePage;
import dev.commentary.ingest.archive.ArchivePost;
import dev.commentary.ingest.archive.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain text: a page of an archive, or else one piece. */
final class TextFile {

    private TextFile() {}

    static PostFile read(String text, @Nullable String source) {
        List<ArchivePost> posts = ArchivePage.split(text);
        if (posts.isEmpty()) {
            return new PostFile.Unreadable(
                    "The text has no title and article that could be told apart.");
        }
        Format format =
                posts.size() > 1 || posts.getFirst().note() != null
                        ? Format.ARCHIVE_TEXT
                        : Format.TEXT;
        return new PostFile.Posts(
                format, posts.stream().map(post -> imported(post, source, post.span())).toList());
    }

    /** A post of an archive as any other post. */
    static ImportedPost imported(ArchivePost post, @Nullable String source, @Nullable Span span) {
        Draft draft =
                Draft.builder(post.body())
                        .named(source, null, null)
                        .texts(post.note(), post.title(), post.postscript())
                        .authors(post.authors())
                        .published(post.postedAt(), "html")
                        .build();
        return new ImportedPost(new Parsed.Post(draft, null), post.title(), span);
    }
}
