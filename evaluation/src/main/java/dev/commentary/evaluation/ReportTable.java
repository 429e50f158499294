package dev.commentary.evaluation;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A report as lines for people. */
final class ReportTable {

    private ReportTable() {}

    static void print(PrintWriter out, Subject subject, Report report, int misses) {
        out.println(subject.name() + ": " + subject.measures());
        int part = width(report.figures().stream().map(Figure::part).toList());
        int name = width(report.figures().stream().map(Figure::name).toList());
        int counts = width(report.figures().stream().map(ReportTable::counts).toList());
        for (Figure figure : report.figures()) {
            String line =
                    String.format(
                            Locale.ROOT,
                            "  %-" + part + "s  %-" + name + "s  %6.4f  %-" + counts + "s  %s",
                            figure.part(),
                            figure.name(),
                            figure.value(),
                            counts(figure),
                            peers(figure));
            out.println(line.stripTrailing());
        }
        if (misses > 0) {
            out.printf("  misses, %d in all:%n", report.misses().size());
            report.misses().stream().limit(misses).forEach(miss -> print(out, miss));
        }
        out.println();
    }

    private static void print(PrintWriter out, Miss miss) {
        out.println("  - " + miss.where());
        out.println("      expected: " + miss.expected());
        out.println("      found:    " + miss.found());
    }

    private static String counts(Figure figure) {
        if (figure.counts().keySet().equals(Set.of("right", "of"))) {
            return figure.counts().get("right") + " of " + figure.counts().get("of");
        }
        return figure.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String peers(Figure figure) {
        return figure.peers().stream()
                .map(peer -> String.format(Locale.ROOT, "%s %.4f", peer.name(), peer.value()))
                .collect(Collectors.joining(", "));
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }
}
