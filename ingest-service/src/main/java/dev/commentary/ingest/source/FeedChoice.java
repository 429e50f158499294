package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.TopicTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed to choose, or something else that can be a source, with a preview.
 *
 * @param kind to register it as
 * @param format such as {@code RSS 2.0}
 * @param entries how many it has
 * @param registered whether it is a source already
 * @param newest its first posts, at most three
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FeedChoice(
        String address,
        SourceKind kind,
        String format,
        @Nullable String title,
        int entries,
        boolean registered,
        List<Post> newest) {

    /**
     * A post of the feed.
     *
     * @param text the beginning of it
     * @param tags null where they could not be had
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Post(
            @Nullable String title, @Nullable String url, String text, @Nullable Tags tags) {

        private static final int LONGEST_TEXT = 280;

        static Post of(ReceivedPost post, @Nullable EnrichedPost enriched) {
            return new Post(
                    post.title(),
                    post.url(),
                    beginning(post.body()),
                    enriched == null ? null : Tags.of(enriched));
        }

        private static String beginning(String body) {
            String line = body.strip().replaceAll("\\s+", " ");
            if (line.length() <= LONGEST_TEXT) {
                return line;
            }
            int word = line.lastIndexOf(' ', LONGEST_TEXT);
            return line.substring(0, word > 0 ? word : LONGEST_TEXT) + " …";
        }
    }

    /** The tags that a post would get, as in the contract. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tags(
            List<OutletTag> outlets,
            List<TopicTag> topics,
            PublishedTag published,
            @Nullable LanguageTag language) {

        static Tags of(EnrichedPost post) {
            return new Tags(post.outlets(), post.topics(), post.published(), post.language());
        }
    }
}
