package dev.commentary.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with its tags, each with the evidence for it. Evidence counts in the fields of this very
 * record, so that a reader can be shown the words that caused a tag.
 *
 * @param outlets empty where no outlet was found
 * @param topics the narrowest topics found; their broader ones are named in each
 * @param published never null: unknown is an answer
 */
public record EnrichedPost(
        String id,
        Long revision,
        Lane lane,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String note,
        @Nullable String title,
        String body,
        @Nullable String postscript,
        List<String> authors,
        @Nullable LanguageTag language,
        List<OutletTag> outlets,
        List<TopicTag> topics,
        PublishedTag published,
        Instant receivedAt)
        implements PostEvent {

    public EnrichedPost {
        authors = Absent.list(authors);
        outlets = Absent.list(outlets);
        topics = Absent.list(topics);
    }
}
