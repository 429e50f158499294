package dev.commentary.feed.search;

import dev.commentary.feed.filter.PostFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search: which posts, in which order, which page of them, and counted by what.
 *
 * @param size the most posts of one page
 * @param cursor where the page begins; null for the first
 */
public record PostsRequest(
        PostFilter filter, Sort sort, int size, @Nullable Cursor cursor, Set<Facet> facets) {

    public static final int LARGEST_PAGE = 100;
    public static final int USUAL_PAGE = 20;

    public PostsRequest {
        facets = Set.copyOf(facets);
    }

    /** What a cursor is bound to: a cursor of another search is a place in another list. */
    String fingerprint() {
        return fingerprint(filter, sort);
    }

    static String fingerprint(PostFilter filter, Sort sort) {
        // The roles shown change no order, and a set's order is no constant.
        return Cursor.fingerprint(
                filter.query() + " " + filter.from() + " " + filter.to() + " " + sort);
    }
}
