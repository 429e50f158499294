package dev.commentary.ingest.operator;

import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.ingest.source.FeedChoice;
import dev.commentary.look.Dates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of a feed that may be chosen. Outlets that are merely a subject of the text are left out,
 * as in the feed.
 *
 * @param text the beginning of it; empty where it is the title alone
 * @param published its date in words; empty where tags could not be had, as all of them then are
 */
record PostPreview(
        String title,
        String text,
        String published,
        List<OutletTag> outlets,
        List<TopicTag> topics) {

    static PostPreview of(FeedChoice.Post post) {
        @Nullable String title = post.title();
        FeedChoice.@Nullable Tags tags = post.tags();
        return new PostPreview(
                title == null ? "Untitled post" : title,
                post.text().equals(title) ? "" : post.text(),
                tags == null ? "" : Dates.published(tags.published()),
                tags == null
                        ? List.of()
                        : tags.outlets().stream()
                                .filter(outlet -> !outlet.role().equals(OutletTag.CITED))
                                .toList(),
                tags == null ? List.of() : tags.topics());
    }
}
