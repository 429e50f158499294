package dev.commentary.feed.dashboard;

import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.feed.post.Highlight;
import dev.commentary.feed.post.Mark;
import dev.commentary.feed.post.Post;
import dev.commentary.look.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in the list, ready for the page.
 *
 * @param excerpt the found words with what is around them, or else the beginning
 * @param language BCP 47 tag for the browser; empty where unknown
 */
record PostCard(
        String id,
        long revision,
        String href,
        List<Segment> title,
        List<Chip> outlets,
        List<Chip> topics,
        String authors,
        String published,
        Instant receivedAt,
        String received,
        List<Segment> excerpt,
        String language) {

    private static final int MOST_TOPICS = 4;
    private static final int MOST_OUTLETS = 8;
    private static final String SNIPPET_JOINT = " … ";

    static PostCard of(Post post) {
        List<Highlight> found = post.highlights() == null ? List.of() : post.highlights();
        @Nullable LanguageTag language = post.language();
        return new PostCard(
                post.id(),
                post.revision(),
                "/posts/" + post.id(),
                title(post, found),
                post.outlets().stream().limit(MOST_OUTLETS).map(PostCard::outlet).toList(),
                topics(post),
                String.join(", ", post.authors()),
                Dates.published(post.published()),
                post.receivedAt(),
                Dates.moment(post.receivedAt()),
                excerpt(post, found),
                language == null ? "" : language.value());
    }

    private static List<Segment> title(Post post, List<Highlight> found) {
        for (Highlight highlight : found) {
            if (highlight.field().equals("title")) {
                return Segment.found(highlight.text(), highlight.marks());
            }
        }
        return Segment.found(titleOf(post.title(), post.excerpt()), List.of());
    }

    /** A post without a title goes by its first words. */
    static String titleOf(@Nullable String title, String excerpt) {
        if (title != null && !title.isBlank()) {
            return title;
        }
        return excerpt.length() <= 80 ? excerpt : excerpt.substring(0, 80) + "…";
    }

    private static List<Segment> excerpt(Post post, List<Highlight> found) {
        List<Segment> segments = new ArrayList<>();
        for (Highlight highlight : found) {
            if (!highlight.field().equals("title")) {
                if (!segments.isEmpty()) {
                    segments.addAll(Segment.found(SNIPPET_JOINT, List.of()));
                }
                List<Mark> marks = highlight.marks();
                segments.addAll(Segment.found(highlight.text(), marks));
            }
        }
        return segments.isEmpty() ? Segment.found(post.excerpt(), List.of()) : segments;
    }

    static Chip outlet(OutletTag outlet) {
        String role =
                switch (outlet.role()) {
                    case OutletTag.CARRIED -> "Carried by";
                    case OutletTag.APPEARED -> "Author appeared in";
                    case OutletTag.CITED -> "Cites";
                    default -> outlet.role();
                };
        return new Chip(
                outlet.name(),
                outlet.role(),
                role,
                FeedAddress.ofEverything().with("outlet", outlet.id()).on("/"));
    }

    private static List<Chip> topics(Post post) {
        return post.topics().stream()
                .limit(MOST_TOPICS)
                .map(topic ->
                        new Chip(
                                topic.label(),
                                "topic",
                                "Topic",
                                FeedAddress.ofEverything().with("topic", topic.code()).on("/")))
                .toList();
    }
}
