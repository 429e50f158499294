package dev.commentary.feed.dashboard;

import dev.commentary.contract.Correction;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.feed.dashboard.Segment.TagMark;
import dev.commentary.feed.post.InterestTag;
import dev.commentary.feed.post.Mark;
import dev.commentary.look.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers the tags of one post and keeps the words of each. For one thread. */
final class TagCollection {

    private final EnrichedPost post;
    private final List<FieldMark> marks = new ArrayList<>();
    private int tags;

    private record FieldMark(String field, TagMark mark) {}

    TagCollection(EnrichedPost post) {
        this.post = post;
    }

    List<PostView.TagView> outlets(String role) {
        return post.outlets().stream()
                .filter(outlet -> outlet.role().equals(role))
                .map(this::outlet)
                .toList();
    }

    private PostView.TagView outlet(OutletTag outlet) {
        return view(
                outlet.role(),
                outlet.name(),
                outlet.role(),
                FeedAddress.ofEverything().with("outlet", outlet.id()).on("/"),
                outlet.confidence(),
                outlet.method(),
                outlet.knowledgeVersion(),
                country(outlet.country()),
                outlet.evidence(),
                Ask.of(post, Correction.OUTLET, outlet.id(), outlet.role()));
    }

    private static String country(@Nullable String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    PostView.TagView topic(TopicTag topic) {
        String broader =
                String.join(
                        " › ", topic.broader().reversed().stream().map(b -> b.label()).toList());
        return view(
                "topic",
                topic.label(),
                "topic",
                FeedAddress.ofEverything().with("topic", topic.code()).on("/"),
                topic.confidence(),
                topic.method(),
                topic.knowledgeVersion(),
                broader.isEmpty() ? "" : "in " + broader,
                topic.evidence(),
                Ask.of(post, Correction.TOPIC, topic.code(), null));
    }

    PostView.TagView interest(InterestTag interest) {
        @Nullable String version = interest.knowledgeVersion();
        return view(
                "interest",
                interest.name(),
                "topic",
                FeedAddress.ofEverything().with("interest", interest.id()).on("/"),
                interest.confidence(),
                interest.method(),
                version == null ? "" : "model " + version,
                "",
                interest.evidence(),
                Ask.NOTHING);
    }

    PostView.TagView published(PublishedTag published) {
        String detail =
                published.value() == null
                        ? "Neither declared nor in the text"
                        : "Known to the " + published.precision() + ", from: " + published.basis();
        return view(
                "date",
                Dates.published(published),
                "date",
                "",
                published.confidence(),
                published.method(),
                published.knowledgeVersion(),
                detail,
                published.evidence(),
                Ask.of(
                        post,
                        Correction.PUBLISHED,
                        published.value() == null ? "" : published.value(),
                        null));
    }

    PostView.TagView language(LanguageTag language) {
        return view(
                "language",
                Locale.forLanguageTag(language.value()).getDisplayName(Locale.ENGLISH),
                "language",
                FeedAddress.ofEverything().with("language", language.value()).on("/"),
                language.confidence(),
                language.method(),
                language.knowledgeVersion(),
                "",
                language.evidence(),
                Ask.NOTHING);
    }

    private PostView.TagView view(
            String family,
            String label,
            String kind,
            String href,
            @Nullable Double confidence,
            String method,
            String knowledge,
            String detail,
            List<Evidence> evidence,
            Ask ask) {
        String key = family + "-" + ++tags;
        int words = 0;
        for (Evidence e : evidence) {
            if (isShown(e.field())) {
                marks.add(new FieldMark(e.field(), new TagMark(new Mark(e.start(), e.end()), key)));
                words++;
            }
        }
        int percent = confidence == null ? -1 : Math.toIntExact(Math.round(confidence * 100));
        return new PostView.TagView(
                key, label, kind, href, percent, method, knowledge, detail, words, ask);
    }

    private boolean isShown(String field) {
        return switch (field) {
            case "title" -> post.title() != null;
            case "note", "body", "postscript" -> true;
            default -> false;
        };
    }

    List<Segment> segments(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Segment.cut(
                text,
                marks.stream().filter(m -> m.field().equals(field)).map(FieldMark::mark).toList());
    }
}
