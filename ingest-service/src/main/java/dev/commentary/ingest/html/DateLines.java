package dev.commentary.ingest.html;

import dev.commentary.contract.SaidDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The short lines of a page that may name a date, by how far from the title they stand; those below
 * it first, then those above, from the title upwards.
 */
record DateLines(List<SaidDate> atTitle, List<SaidDate> below, List<SaidDate> elsewhere) {

    private static final Pattern DATE_LIKE =
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}(?!\\d)");
    private static final int LONGEST = 180;
    private static final int CLOSE = 3;
    private static final int BELOW = 12;
    private static final int MOST_CLOSE = 6;
    private static final int MOST_BELOW = 8;
    private static final int MOST_ELSEWHERE = 30;

    static DateLines of(Element body, @Nullable String title) {
        List<Paragraphs.Paragraph> lines = Paragraphs.of(body);
        int at = titleIn(lines, title);
        DateLines found = new DateLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = Math.max(0, at + 1); i < lines.size(); i++) {
            found.add(lines.get(i), at < 0 ? BELOW : i - at);
        }
        for (int i = at - 1; i >= 0; i--) {
            found.add(lines.get(i), i - at);
        }
        return found;
    }

    private void add(Paragraphs.Paragraph line, int distance) {
        String text = line.text();
        if (text.length() > LONGEST
                || elsewhere.size() == MOST_ELSEWHERE
                || !DATE_LIKE.matcher(text).find()
                || DateElements.isOfReaders(line.element())) {
            return;
        }
        if (Math.abs(distance) <= CLOSE && atTitle.size() < MOST_CLOSE) {
            atTitle.add(new SaidDate(text, SaidDate.AT_TITLE));
        } else if (distance > 0 && distance <= BELOW && below.size() < MOST_BELOW) {
            below.add(new SaidDate(text, SaidDate.LINE));
        } else {
            elsewhere.add(new SaidDate(text, SaidDate.ELSEWHERE));
        }
    }

    /** Where the title stands; -1 where it is not shown. */
    static int titleIn(List<Paragraphs.Paragraph> lines, @Nullable String title) {
        int heading = -1;
        for (int i = 0; i < lines.size(); i++) {
            Paragraphs.Paragraph line = lines.get(i);
            if (title != null && line.text().equalsIgnoreCase(title)) {
                return i;
            }
            if (heading < 0 && line.element().normalName().equals("h1")) {
                heading = i;
            }
        }
        return heading;
    }
}
