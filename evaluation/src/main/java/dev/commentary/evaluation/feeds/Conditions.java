package dev.commentary.evaluation.feeds;

import dev.commentary.evaluation.feeds.FeedFields.Field;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.ingest.feed.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Conditions of feedparser's tests, held against what our parser found.
 *
 * <p>Mappable are those on title, description, links, language, authors, dates as written, id,
 * text, categories, origin and version. Texts are compared as text, since we keep none of the
 * markup: those that expect markup without any text are not mappable. Nor are those on what a post
 * has no place for: images, rights, generators, enclosures, contributors, e-mail addresses, media
 * types, the charset's name; and parsed dates, which enrich-service reads. {@code bozo},
 * feedparser's word for a document that is not well-formed, is counted apart. Not thread-safe.
 */
final class Conditions {

    private static final double WRONG = 1;
    private static final String ADDRESS = "[(<]?[\\w.+-]+@[\\w.-]+[)>]?";

    private final List<Miss> misses = new ArrayList<>();
    private int held;
    private int mappable;
    private int wellFormedKnown;
    private int wellFormed;
    private int all;

    /** Counts the conditions of a file that was read. */
    void check(String file, JsonNode conditions, Feed feed) {
        for (JsonNode condition : conditions) {
            all++;
            String path = path(condition);
            if (path.equals("bozo")) {
                bozo(condition, feed);
                continue;
            }
            Optional<Field> field = FeedFields.find(feed, path, indexes(condition));
            field.filter(f -> isMappable(condition, f))
                    .ifPresent(f -> compare(file, path, condition, f));
        }
    }

    /** Counts the conditions of a file that was refused: those on its content do not hold. */
    void fail(JsonNode conditions) {
        for (JsonNode condition : conditions) {
            all++;
            mappable += path(condition).equals("bozo") ? 0 : 1;
        }
    }

    List<Figure> figures() {
        return List.of(
                Figure.share("feedparser's conditions, mappable", "hold", held, mappable),
                Figure.share("feedparser's conditions", "mappable, without bozo", mappable, all),
                Figure.share(
                        "documents that are well-formed or not",
                        "known",
                        wellFormedKnown,
                        wellFormed));
    }

    List<Miss> misses() {
        return misses;
    }

    private void bozo(JsonNode condition, Feed feed) {
        boolean expected = condition.path("op").asString().equals("true");
        boolean noticed = feed.warnings().stream().anyMatch(w -> w.startsWith("not well-formed"));
        wellFormed++;
        wellFormedKnown += expected == noticed ? 1 : 0;
    }

    private static boolean isMappable(JsonNode condition, Field field) {
        String op = condition.path("op").asString();
        boolean comparable = op.equals("==") && condition.path("value").isString();
        String expected = condition.path("value").asString("");
        return comparable
                && (field.kind() != FeedFields.Kind.TEXT
                        || expected.isEmpty()
                        || !bare(expected).isEmpty());
    }

    private void compare(String file, String path, JsonNode condition, Field field) {
        mappable++;
        String expected = condition.path("value").asString();
        if (equal(expected, field)) {
            held++;
            return;
        }
        misses.add(new Miss(WRONG, file + " " + path, expected, String.valueOf(field.value())));
    }

    private static boolean equal(String expected, Field field) {
        @Nullable String found = field.value();
        return switch (field.kind()) {
            case EXACT -> expected.equals(found == null ? "" : found);
            case NAME ->
                    squeezed(expected.replaceAll(ADDRESS, "")).equals(squeezed(orEmpty(found)));
            case TEXT ->
                    squeezed(orEmpty(found)).equals(bare(expected))
                            || squeezed(orEmpty(found)).equals(squeezed(expected));
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The signs that are left without markup and space. */
    private static String bare(String html) {
        return squeezed(Jsoup.parseBodyFragment(html).text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static String path(JsonNode condition) {
        return StreamSupport.stream(condition.path("path").spliterator(), false)
                .map(step -> step.isNumber() ? "#" : step.asString())
                .collect(Collectors.joining("."));
    }

    private static List<Integer> indexes(JsonNode condition) {
        return StreamSupport.stream(condition.path("path").spliterator(), false)
                .filter(JsonNode::isNumber)
                .map(JsonNode::intValue)
                .toList();
    }
}
