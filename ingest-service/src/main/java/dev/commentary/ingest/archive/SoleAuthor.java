package dev.commentary.ingest.archive;

import java.util.List;

/**
 * Names the author of posts that name nobody, or "the writer" only, on a page where every other
 * post names the same one person first.
 */
final class SoleAuthor {

    private static final int ENOUGH_POSTS = 2;

    private SoleAuthor() {}

    static List<ArchivePost> fillIn(List<ArchivePost> posts) {
        List<ArchivePost> named = posts.stream().filter(p -> !p.authors().isEmpty()).toList();
        List<String> firsts = named.stream().map(p -> p.authors().getFirst()).distinct().toList();
        if (named.size() < ENOUGH_POSTS || firsts.size() != 1) {
            return List.copyOf(posts);
        }
        return posts.stream().map(p -> p.authors().isEmpty() ? by(firsts, p) : p).toList();
    }

    private static ArchivePost by(List<String> authors, ArchivePost post) {
        return new ArchivePost(
                post.note(),
                post.title(),
                post.body(),
                post.postscript(),
                authors,
                post.postedAt(),
                post.span());
    }
}
