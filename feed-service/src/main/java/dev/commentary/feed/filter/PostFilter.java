package dev.commentary.feed.filter;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.feed.post.SortAt;
import dev.commentary.feed.query.QueryNode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a reader wants, and which outlets of them.
 *
 * @param query words and tags asked for
 * @param searchesText whether words are asked for, so that there is something to highlight
 * @param roles the roles in which outlets are shown
 * @param from earliest moment on the time line, see {@link SortAt}
 * @param to the moment before which posts lie
 */
public record PostFilter(
        QueryNode query,
        boolean searchesText,
        Set<String> roles,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The roles that make an outlet a tag that readers see without asking. */
    public static final Set<String> SHOWN_ROLES = Set.of(OutletTag.CARRIED, OutletTag.APPEARED);

    /** Every post. */
    public static final PostFilter ALL =
            new PostFilter(QueryNode.EVERYTHING, false, SHOWN_ROLES, null, null);

    public PostFilter {
        roles = Set.copyOf(roles);
    }

    /** Whether the post lies within the time asked for. */
    public boolean spans(EnrichedPost post) {
        if (from == null && to == null) {
            return true;
        }
        Instant sortAt = SortAt.of(post);
        return (from == null || !sortAt.isBefore(from)) && (to == null || sortAt.isBefore(to));
    }
}
