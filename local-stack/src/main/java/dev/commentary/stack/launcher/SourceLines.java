package dev.commentary.stack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Sources and what ingest-service found at sites, as lines for a terminal. Names and titles are
 * those of strangers: no character of theirs commands the terminal.
 */
final class SourceLines {

    private static final String INDENT = "          ";

    private SourceLines() {}

    /** A source: its state, where it is, how much it brings, and what is wrong with it. */
    static String of(JsonNode source) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-8s  %s  %s",
                        text(source, "status"),
                        text(source, "id"),
                        text(source, "label")));
        lines.add(INDENT + text(source, "address"));
        JsonNode volume = source.path("volume");
        if (volume.isObject()) {
            lines.add(INDENT + volume(volume));
        }
        if (source.path("needsAttention").asBoolean(false)) {
            lines.add(INDENT + text(source, "says"));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String kind(JsonNode feed) {
        String kind = feed.path("kind").asString("feed");
        int entries = feed.path("entries").asInt(0);
        return String.format(
                Locale.ROOT,
                "%s, %d %s%s%s",
                text(feed, "format"),
                entries,
                entries == 1 ? "entry" : "entries",
                feed.path("registered").asBoolean(false) ? ", registered" : "",
                kind.equals("feed") ? "" : ": add it with --kind " + text(feed, "kind"));
    }

    private static String volume(JsonNode volume) {
        return String.format(
                Locale.ROOT,
                "%d new in the last %s, usually %s",
                volume.path("actual").asLong(0),
                switch (volume.path("period").asString("")) {
                    case "PT168H" -> "week";
                    case "PT24H" -> "day";
                    default -> "hour";
                },
                volume.path("usual").asString("?"));
    }

    /**
     * The feeds of a site, or what else can be a source, each with its newest posts and the tags
     * that they would get.
     */
    static List<String> found(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode feed : answer.path("feeds")) {
            lines.add(text(feed, "address") + "  " + kind(feed));
            if (feed.path("title").isString()) {
                lines.add(INDENT + text(feed, "title"));
            }
            for (JsonNode post : feed.path("newest")) {
                lines.add(INDENT + "· " + title(post));
                String tags = tags(post.path("tags"));
                if (!tags.isEmpty()) {
                    lines.add(INDENT + "  " + tags);
                }
            }
        }
        if (answer.path("untagged").isString()) {
            lines.add(text(answer, "untagged"));
        }
        return lines;
    }

    private static String title(JsonNode post) {
        String title = text(post, "title");
        return title.isEmpty() ? text(post, "text") : title;
    }

    private static String tags(JsonNode tags) {
        String outlets =
                tags.path("outlets")
                        .valueStream()
                        .filter(outlet -> !text(outlet, "role").equals("cited"))
                        .map(outlet -> text(outlet, "name") + " (" + text(outlet, "role") + ")")
                        .collect(Collectors.joining(", "));
        String topics =
                tags.path("topics")
                        .valueStream()
                        .map(topic -> text(topic, "label"))
                        .collect(Collectors.joining(", "));
        return Stream.of(outlets, topics, text(tags.path("published"), "value"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String text(JsonNode node, String field) {
        return printable(node.path(field).asString(""));
    }

    /** The same without characters that command a terminal. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
