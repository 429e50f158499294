package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a site.
 *
 * @param untagged why posts are shown without tags, for people; null where they have them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FoundFeeds(List<FeedChoice> feeds, @Nullable String untagged) {}
