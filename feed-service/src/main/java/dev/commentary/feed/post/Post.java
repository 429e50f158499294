package dev.commentary.feed.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post as the API shows it, in search, by its id and on the live stream. All text is plain text;
 * null fields are left out of the JSON, but for an unknown date.
 *
 * @param excerpt the beginning of the body
 * @param outlets those in the roles asked for
 * @param highlights what a query found; null where none was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Post(
        String id,
        Long revision,
        @Nullable String title,
        @Nullable String url,
        @Nullable String note,
        List<String> authors,
        String excerpt,
        String body,
        @Nullable String postscript,
        @Nullable LanguageTag language,
        List<OutletTag> outlets,
        List<TopicTag> topics,
        List<InterestTag> interests,
        PublishedTag published,
        Instant receivedAt,
        Lane lane,
        @Nullable String source,
        @Nullable List<Highlight> highlights) {

    public Post {
        authors = List.copyOf(authors);
        outlets = List.copyOf(outlets);
        topics = List.copyOf(topics);
        interests = List.copyOf(interests);
        highlights = highlights == null ? null : List.copyOf(highlights);
    }

    /** The post as readers get it, with its outlets in the given roles. */
    public static Post of(EnrichedPost post, Set<String> roles, List<InterestTag> interests) {
        return new Post(
                post.id(),
                post.revision(),
                post.title(),
                post.url(),
                post.note(),
                post.authors(),
                Excerpt.of(post.body()),
                post.body(),
                post.postscript(),
                post.language(),
                post.outlets().stream().filter(o -> roles.contains(o.role())).toList(),
                post.topics(),
                interests,
                post.published(),
                post.receivedAt(),
                post.lane(),
                post.source(),
                null);
    }

    public Post withHighlights(List<Highlight> found) {
        return new Post(
                id,
                revision,
                title,
                url,
                note,
                authors,
                excerpt,
                body,
                postscript,
                language,
                outlets,
                topics,
                interests,
                published,
                receivedAt,
                lane,
                source,
                found);
    }
}
