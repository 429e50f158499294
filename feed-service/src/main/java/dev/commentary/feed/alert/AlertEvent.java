package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.feed.interest.Interest;
import dev.commentary.feed.post.Excerpt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber's server is sent, as JSON. The post's whole text is left out; {@code GET
 * /v1/posts/{id}} has it.
 *
 * @param timestamp when the alert matched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertEvent(String type, Instant timestamp, Data data) {

    private static final String TYPE = "post.matched";

    /** The message of a match. */
    static AlertEvent of(AlertMatch match, EnrichedPost post, Instant now) {
        Alert alert = match.alert();
        @Nullable Interest interest = match.interest();
        return new AlertEvent(
                TYPE,
                now,
                new Data(
                        new Name(alert.id(), alert.name()),
                        interest == null ? null : new Name(interest.id(), interest.name()),
                        PostSummary.of(post),
                        match.why()));
    }

    /** Who asked, for what, what came, and why that is it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(Name alert, @Nullable Name interest, PostSummary post, Why why) {}

    /** Something by its id and the name its maker gave it. */
    record Name(String id, String name) {}

    /** A post without its text; outlets that it merely cites are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostSummary(
            String id,
            Long revision,
            @Nullable String title,
            @Nullable String url,
            List<String> authors,
            String excerpt,
            @Nullable LanguageTag language,
            List<OutletTag> outlets,
            List<TopicTag> topics,
            PublishedTag published,
            Instant receivedAt) {

        static PostSummary of(EnrichedPost post) {
            return new PostSummary(
                    post.id(),
                    post.revision(),
                    post.title(),
                    post.url(),
                    post.authors(),
                    Excerpt.of(post.body()),
                    post.language(),
                    post.outlets().stream()
                            .filter(outlet -> !outlet.role().equals(OutletTag.CITED))
                            .toList(),
                    post.topics(),
                    post.published(),
                    post.receivedAt());
        }
    }
}
