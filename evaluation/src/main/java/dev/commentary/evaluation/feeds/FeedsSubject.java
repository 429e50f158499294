package dev.commentary.evaluation.feeds;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.MissingData;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.ingest.feed.FeedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Feeds in archives: {@code feeds/feedparser*.zip} with {@code feeds/feedparser-expectations*},
 * lines with {@code file} and {@code conditions: [{path, op, value}]}; and any other archive of
 * feeds, of which nothing is expected but that each file is read or refused in time.
 *
 * <p>Which conditions can be asked of our parser, and how, is in {@link Conditions}.
 */
public final class FeedsSubject implements Subject {

    private static final double ROME_PARSES = 0.947;
    private static final double UNREAD = 2;

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public String measures() {
        return "feeds that are read, conditions on what must be found in them, and time";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        List<Figure> figures = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        feedparser(data, progress, figures, misses);
        for (String set : List.of("feedvalidator", "rome", "wxr")) {
            if (data.has("feeds", set + "*.zip")) {
                figures.addAll(others(set, data.archived("feeds", set + "*.zip"), misses));
            }
        }
        return new Report(figures, misses);
    }

    private static void feedparser(
            DataFolder data, Progress progress, List<Figure> figures, List<Miss> misses) {
        Map<String, byte[]> files = data.archived("feeds", "feedparser*.zip");
        List<JsonNode> lines = data.lines("feeds", "feedparser-expectations*.jsonl");
        Conditions conditions = new Conditions();
        Timing timing = new Timing("feedparser's files", misses);
        int read = 0;
        for (JsonNode line : lines) {
            String name = line.path("file").asString();
            progress.at("feeds", timing.files(), lines.size());
            FeedResult result = timing.parse(name, file(files, name));
            if (result instanceof FeedResult.Read(var feed)) {
                read++;
                conditions.check(name, line.path("conditions"), feed);
            } else if (result instanceof FeedResult.Refused(String reason)) {
                misses.add(new Miss(UNREAD, name, "a feed", reason));
                conditions.fail(line.path("conditions"));
            }
        }
        figures.add(
                Figure.share("feedparser's files", "read", read, lines.size())
                        .beside("ROME 2.1.0", ROME_PARSES));
        figures.addAll(conditions.figures());
        figures.addAll(timing.figures());
        misses.addAll(conditions.misses());
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        byte @Nullable [] bytes = files.get(name);
        if (bytes == null) {
            throw new MissingData("feeds/feedparser*.zip has no " + name);
        }
        return bytes;
    }

    /** Some of these are no feeds, and some must be refused: all that is asked is an answer. */
    private static List<Figure> others(String set, Map<String, byte[]> files, List<Miss> misses) {
        Timing timing = new Timing(set + "'s files", misses);
        long read =
                new TreeMap<>(files)
                        .entrySet().stream()
                                .filter(e ->
                                        timing.parse(e.getKey(), e.getValue())
                                                instanceof FeedResult.Read)
                                .count();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share(set + "'s files", "read, the others refused", read, files.size()));
        figures.addAll(timing.figures());
        return figures;
    }
}
