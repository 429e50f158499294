package dev.commentary.stack.launcher;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The result of a run, for people: what changes by tag, some posts before and after, numbers. */
final class RetagReport {

    private static final int MOST_TAGS = 25;
    private static final int MOST_POSTS = 5;
    private static final int WIDTH = 44;

    private RetagReport() {}

    static List<String> lines(JsonNode run) {
        JsonNode found = run.path("found");
        boolean dry = run.path("dryRun").asBoolean(false);
        List<String> lines = new ArrayList<>();
        switch (run.path("status").asString("")) {
            case "failed" -> lines.add("The run failed: " + run.path("reason").asString(""));
            case "cancelled" -> lines.add("The run was ended before it was through.");
            default -> {}
        }
        lines.add(
                "%d posts %s, %d stay as they are"
                        .formatted(
                                number(found, "changed"),
                                dry ? "would change" : "changed",
                                number(found, "unchanged") + number(found, "noted")));
        addTags(found.path("tags"), lines);
        addSample(found.path("sample"), lines);
        addTrouble(found, lines);
        if (dry && number(found, "changed") > 0) {
            lines.add("");
            lines.add("Nothing was published. ./commentary retag does it.");
        }
        return lines;
    }

    private static void addTags(JsonNode tags, List<String> lines) {
        if (tags.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(row("", "tag", "added", "removed", "changed"));
        int shown = 0;
        for (JsonNode tag : tags) {
            if (shown++ == MOST_TAGS) {
                lines.add("and %d more tags; --json has them".formatted(tags.size() - MOST_TAGS));
                return;
            }
            lines.add(
                    row(
                            tag.path("kind").asString(""),
                            tag.path("name").asString(""),
                            count(tag, "added"),
                            count(tag, "removed"),
                            count(tag, "changed")));
        }
    }

    private static void addSample(JsonNode sample, List<String> lines) {
        int shown = 0;
        for (JsonNode post : sample) {
            if (shown++ == MOST_POSTS) {
                return;
            }
            lines.add("");
            lines.add("  " + post.path("title").asString(""));
            lines.add("    before: " + join(post.path("before")));
            lines.add("    after:  " + join(post.path("after")));
        }
    }

    private static void addTrouble(JsonNode found, List<String> lines) {
        if (number(found, "failed") > 0) {
            lines.add("");
            lines.add(
                    "%d posts could not be tagged: ./commentary logs enrich"
                            .formatted(number(found, "failed")));
        }
        if (number(found, "exhausted") > 0) {
            lines.add("");
            lines.add(
                    "%d posts have been tagged anew 999 times; send them again with a change"
                            .formatted(number(found, "exhausted")));
        }
    }

    private static String row(
            String kind, String name, String added, String removed, String changed) {
        String shown = name.length() <= WIDTH ? name : name.substring(0, WIDTH - 1) + "…";
        return "%-10s %-44s %8s %8s %8s"
                .formatted(kind, shown, added, removed, changed)
                .stripTrailing();
    }

    private static String count(JsonNode tag, String way) {
        long count = number(tag, way);
        return count == 0 ? "" : Long.toString(count);
    }

    private static String join(JsonNode names) {
        List<String> words = new ArrayList<>();
        names.forEach(name -> words.add(name.asString("")));
        return words.isEmpty() ? "nothing" : String.join(" · ", words);
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }
}
