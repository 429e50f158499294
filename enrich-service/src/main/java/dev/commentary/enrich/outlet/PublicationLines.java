package dev.commentary.enrich.outlet;

import dev.commentary.contract.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Lines such as "This article first appeared in the Herald" at the edges of a body. */
final class PublicationLines {

    private static final int LAST_LINES = 3;
    private static final int LONGEST = 300;
    private static final List<String> OPENINGS =
            List.of(
                    "this article",
                    "this piece",
                    "this post",
                    "this essay",
                    "this commentary",
                    "this op-ed",
                    "this column",
                    "this analysis",
                    "this opinion",
                    "this story",
                    "this text",
                    "this was ",
                    "a version of",
                    "an earlier version",
                    "originally ",
                    "first published",
                    "first appeared",
                    "cross-posted",
                    "crossposted",
                    "reposted from",
                    "republished",
                    "reproduced",
                    "reprinted",
                    "copyright",
                    "published ",
                    "the article",
                    "the piece",
                    "the original",
                    "appeared ");

    private final NoteReader notes;

    PublicationLines(NoteReader notes) {
        this.notes = notes;
    }

    /** Where a line stands in the body. */
    record Line(int start, int end) {}

    void addTo(TagCollector tags, String body, FoldedText folded, int from) {
        for (Line line : candidates(folded, from)) {
            int start = folded.originOf(line.start());
            int end = folded.originAfter(line.end());
            FoldedText text = FoldedText.of(body.substring(start, end));
            for (Finding finding : notes.read(text)) {
                if (finding.role() == Role.CARRIED) {
                    tags.add(
                            finding.outlet(),
                            Role.CARRIED,
                            finding.confidence(),
                            "publication-line",
                            new Evidence(
                                    "body",
                                    start + text.originOf(finding.start()),
                                    start + text.originAfter(finding.end())));
                }
            }
        }
    }

    private static List<Line> candidates(FoldedText text, int from) {
        List<Line> lines = new ArrayList<>();
        int end = text.length();
        for (int count = 0; count < LAST_LINES && end > 0; count++) {
            int start = lineStart(text, end);
            addIfOpened(text, start, end, from, lines);
            end = start - 1;
        }
        int first = 0;
        while (first < text.length() && text.at(first) != '\n') {
            first++;
        }
        if (end > 0) {
            addIfOpened(text, 0, first, from, lines);
        }
        return lines;
    }

    private static int lineStart(FoldedText text, int end) {
        int start = end;
        while (start > 0 && text.at(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private static void addIfOpened(
            FoldedText text, int start, int end, int from, List<Line> lines) {
        int begin = start;
        while (begin < end && !text.isLetterOrDigit(begin)) {
            begin++;
        }
        if (end - begin > LONGEST || end <= begin || text.originOf(begin) < from) {
            return;
        }
        for (String opening : OPENINGS) {
            if (text.startsWith(opening, begin)) {
                lines.add(new Line(begin, end));
                return;
            }
        }
    }
}
