package dev.commentary.evaluation.feeds;

import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedEntry;
import dev.commentary.ingest.html.HtmlReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What our parser found, under the names that feedparser gives it. */
final class FeedFields {

    /**
     * What stands at a place.
     *
     * @param value null where our parser found nothing
     */
    record Field(@Nullable String value, Kind kind) {}

    /** How a value is compared. */
    enum Kind {
        /** As text, markup being taken from what is expected. */
        TEXT,
        /** As a name, addresses being taken from what is expected. */
        NAME,
        /** As it is. */
        EXACT
    }

    private FeedFields() {}

    /**
     * The field at a path with its indexes written as {@code #}; empty where our feeds have no such
     * field.
     *
     * @param indexes the path's indexes, in order
     */
    static Optional<Field> find(Feed feed, String path, List<Integer> indexes) {
        if (!path.startsWith("entries.#.")) {
            return Optional.ofNullable(ofFeed(feed, path, indexes));
        }
        int index = indexes.getFirst();
        FeedEntry entry =
                index < feed.entries().size()
                        ? feed.entries().get(index)
                        : new FeedEntry(
                                null, null, null, null, null, List.of(), null, null, List.of(),
                                null, null);
        String rest = path.substring("entries.#.".length());
        return Optional.ofNullable(ofEntry(entry, rest, indexes.subList(1, indexes.size())));
    }

    private static @Nullable Field ofFeed(Feed feed, String path, List<Integer> indexes) {
        return switch (path) {
            case "version" -> exact(version(feed.format()));
            case "feed.title", "feed.title_detail.value" -> text(feed.title());
            case "feed.tagline",
                    "feed.subtitle",
                    "feed.description",
                    "feed.info",
                    "feed.tagline_detail.value",
                    "feed.subtitle_detail.value",
                    "feed.info_detail.value" ->
                    text(feed.description());
            case "feed.link" -> exact(feed.page().orElse(null));
            case "feed.links.#.href" -> exact(link(feed, indexes.getFirst(), true));
            case "feed.links.#.rel" -> exact(link(feed, indexes.getFirst(), false));
            case "feed.author", "feed.author_detail.name" -> name(at(feed.authors(), 0));
            case "feed.authors.#.name" -> name(at(feed.authors(), indexes.getFirst()));
            case "feed.language" -> exact(feed.language());
            case "feed.updated", "feed.published" -> exact(feed.updated());
            default -> null;
        };
    }

    private static @Nullable Field ofEntry(FeedEntry entry, String path, List<Integer> indexes) {
        return switch (path) {
            case "title", "title_detail.value" -> text(entry.title());
            case "summary", "description", "summary_detail.value" ->
                    html(entry.summary() == null ? entry.content() : entry.summary());
            case "content.#.value" ->
                    html(entry.content() == null ? entry.summary() : entry.content());
            case "link" -> exact(entry.link());
            case "id", "guid" -> exact(entry.id());
            case "author", "author_detail.name" -> name(at(entry.authors(), 0));
            case "authors.#.name" -> name(at(entry.authors(), indexes.getFirst()));
            case "published", "created" -> exact(entry.published());
            case "updated" -> exact(entry.updated() == null ? entry.published() : entry.updated());
            case "category" -> exact(at(entry.categories(), 0));
            case "tags.#.term" -> exact(at(entry.categories(), indexes.getFirst()));
            case "summary_detail.language", "content.#.language" -> exact(entry.language());
            case "source.title", "source.title_detail.value" ->
                    text(entry.origin() == null ? null : entry.origin().title());
            case "source.href", "source.link" ->
                    exact(entry.origin() == null ? null : entry.origin().address());
            default -> null;
        };
    }

    /** feedparser's word for a format, such as {@code rss20}. */
    private static String version(String format) {
        return format.toLowerCase(Locale.ROOT).replaceAll("[ .]", "");
    }

    private static @Nullable String link(Feed feed, int index, boolean href) {
        if (index >= feed.links().size()) {
            return null;
        }
        Feed.Link link = feed.links().get(index);
        return href ? link.href() : link.rel();
    }

    private static @Nullable String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }

    private static Field exact(@Nullable String value) {
        return new Field(value, Kind.EXACT);
    }

    private static Field name(@Nullable String value) {
        return new Field(value, Kind.NAME);
    }

    private static Field text(@Nullable String value) {
        return new Field(value, Kind.TEXT);
    }

    /** Read as the text of a post is, so that what is measured is what a reader is shown. */
    private static Field html(@Nullable String html) {
        return text(html == null ? null : HtmlReader.read("<div>" + html + "</div>", "").body());
    }
}
