package dev.commentary.feed.dashboard;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.feed.post.Excerpt;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.look.Dates;
import dev.commentary.look.SafeLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to read, with its tags and the words behind them.
 *
 * @param original the address of the piece; empty where there is none that is safe to follow
 * @param site the host of the original, so that readers know where a click leads
 */
record PostView(
        String id,
        String title,
        List<Segment> titleText,
        List<Segment> note,
        List<Segment> body,
        List<Segment> postscript,
        String authors,
        String original,
        String site,
        String source,
        String published,
        Instant receivedAt,
        String received,
        String language,
        List<TagGroup> groups) {

    /** Tags of one kind. */
    record TagGroup(String title, List<TagView> tags) {

        TagGroup {
            tags = List.copyOf(tags);
        }
    }

    /**
     * A tag with the reason for it.
     *
     * @param key stands at the words that caused it
     * @param href what else has the tag; empty where that is no question
     * @param percent how sure the tag is; negative where that is no question
     * @param words how many stretches of the text caused it
     * @param ask what a reader can say about it
     */
    record TagView(
            String key,
            String label,
            String kind,
            String href,
            int percent,
            String method,
            String knowledge,
            String detail,
            int words,
            Ask ask) {}

    static PostView of(EnrichedPost post, List<InterestTag> interests) {
        TagCollection tags = new TagCollection(post);
        String title = PostCard.titleOf(post.title(), Excerpt.of(post.body()));
        @Nullable LanguageTag language = post.language();
        // Collecting the tags is what numbers the words, so it comes first.
        List<TagGroup> groups = groups(post, tags, interests);
        return new PostView(
                post.id(),
                title,
                post.title() == null ? List.of() : tags.segments("title", title),
                tags.segments("note", post.note()),
                tags.segments("body", post.body()),
                tags.segments("postscript", post.postscript()),
                String.join(", ", post.authors()),
                SafeLink.of(post.url()),
                SafeLink.site(post.url()),
                post.source() == null ? "" : post.source(),
                Dates.published(post.published()),
                post.receivedAt(),
                Dates.moment(post.receivedAt()),
                language == null ? "" : language.value(),
                groups);
    }

    private static List<TagGroup> groups(
            EnrichedPost post, TagCollection tags, List<InterestTag> interests) {
        List<TagGroup> groups = new ArrayList<>();
        add(groups, "Carried by", tags.outlets(OutletTag.CARRIED));
        add(groups, "Author appeared in", tags.outlets(OutletTag.APPEARED));
        add(groups, "Topics", post.topics().stream().map(tags::topic).toList());
        add(groups, "Interests", interests.stream().map(tags::interest).toList());
        add(groups, "Date", List.of(tags.published(post.published())));
        @Nullable LanguageTag language = post.language();
        if (language != null) {
            add(groups, "Language", List.of(tags.language(language)));
        }
        add(groups, "Merely cited", tags.outlets(OutletTag.CITED));
        return groups;
    }

    private static void add(List<TagGroup> groups, String title, List<TagView> tags) {
        if (!tags.isEmpty()) {
            groups.add(new TagGroup(title, tags));
        }
    }
}
