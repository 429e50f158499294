package dev.commentary.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with its tags, each with the evidence for it. Evidence counts in the fields of this very
 * record, so that a reader can be shown the words that caused a tag.
 *
 * @param tagging how often the tags of this revision have been made anew, from 1 to {@link
 *     Revision#MOST_TAGGINGS}; null for the first tags
 * @param outlets empty where no outlet was found
 * @param topics the narrowest topics found; their broader ones are named in each
 * @param published never null: unknown is an answer
 * @param corrected what people said about tags, and whether the rules say the same now
 */
public record EnrichedPost(
        String id,
        Long revision,
        @Nullable Integer tagging,
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
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Corrected> corrected)
        implements PostEvent {

    /** A post with the first tags of its revision, as rules made them. */
    public EnrichedPost(
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
            Instant receivedAt) {
        this(
                id,
                revision,
                null,
                lane,
                source,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                language,
                outlets,
                topics,
                published,
                receivedAt,
                List.of());
    }

    public EnrichedPost {
        authors = Absent.list(authors);
        outlets = Absent.list(outlets);
        topics = Absent.list(topics);
        corrected = Absent.list(corrected);
    }

    /** How often the tags of this revision have been made anew; 0 for the first ones. */
    public int taggings() {
        return tagging == null ? 0 : tagging;
    }

    /**
     * Orders all events about tags of this post: a later revision comes after every tagging of an
     * earlier one.
     */
    public long version() {
        return revision + taggings();
    }

    /** The same post as its n-th tagging. */
    public EnrichedPost asTagging(int number) {
        return new EnrichedPost(
                id,
                revision,
                number == 0 ? null : number,
                lane,
                source,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                language,
                outlets,
                topics,
                published,
                receivedAt,
                corrected);
    }

    /** The same post with other tags. */
    public EnrichedPost withTags(
            List<OutletTag> newOutlets,
            List<TopicTag> newTopics,
            PublishedTag newPublished,
            List<Corrected> newCorrected) {
        return new EnrichedPost(
                id,
                revision,
                tagging,
                lane,
                source,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                language,
                newOutlets,
                newTopics,
                newPublished,
                receivedAt,
                newCorrected);
    }
}
