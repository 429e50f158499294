package dev.commentary.feed.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.feed.post.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts found, a page of them.
 *
 * @param total of all pages
 * @param facets null where none were asked for
 * @param nextCursor asks for the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchPage(
        long total, List<Post> posts, @Nullable Facets facets, @Nullable String nextCursor) {

    public SearchPage {
        posts = List.copyOf(posts);
    }
}
