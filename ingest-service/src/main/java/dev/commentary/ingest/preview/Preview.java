package dev.commentary.ingest.preview;

import dev.commentary.contract.EnrichedPost;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tags of some posts would be.
 *
 * @param byPost enriched posts by their id; those that could not be tagged are missing
 * @param fault why some are missing, for people; null where none is
 */
public record Preview(Map<String, EnrichedPost> byPost, @Nullable String fault) {

    public Preview {
        byPost = Map.copyOf(byPost);
    }

    /** The post with its tags. */
    public Optional<EnrichedPost> find(String id) {
        return Optional.ofNullable(byPost.get(id));
    }
}
