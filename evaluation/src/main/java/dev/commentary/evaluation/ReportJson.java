package dev.commentary.evaluation;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Subject;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports as one JSON document: {@code {measuredAt, subjects: [{subject, measures, figures: [{part,
 * name, value, counts, peers: [{name, value}]}], misses: [{where, expected, found}]}]}}. A value
 * that nothing could be divided by is null.
 */
final class ReportJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    static String of(Map<Subject, Report> reports, int misses, Instant measuredAt) {
        ObjectNode root = JSON.createObjectNode().put("measuredAt", measuredAt.toString());
        ArrayNode subjects = root.putArray("subjects");
        reports.forEach((subject, report) -> add(subjects.addObject(), subject, report, misses));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void add(ObjectNode node, Subject subject, Report report, int misses) {
        node.put("subject", subject.name()).put("measures", subject.measures());
        ArrayNode figures = node.putArray("figures");
        report.figures().forEach(figure -> add(figures.addObject(), figure));
        if (misses > 0) {
            ArrayNode worst = node.putArray("misses");
            report.misses().stream().limit(misses).forEach(miss -> add(worst.addObject(), miss));
        }
    }

    private static void add(ObjectNode node, Figure figure) {
        node.put("part", figure.part()).put("name", figure.name());
        putValue(node, figure.value());
        ObjectNode counts = node.putObject("counts");
        figure.counts().forEach(counts::put);
        ArrayNode peers = node.putArray("peers");
        for (Figure.Peer peer : figure.peers()) {
            putValue(peers.addObject().put("name", peer.name()), peer.value());
        }
    }

    private static void add(ObjectNode node, Miss miss) {
        node.put("where", miss.where()).put("expected", miss.expected()).put("found", miss.found());
    }

    private static void putValue(ObjectNode node, double value) {
        if (Double.isNaN(value)) {
            node.putNull("value");
        } else {
            node.put("value", value);
        }
    }
}
