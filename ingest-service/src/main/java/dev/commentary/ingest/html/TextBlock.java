package dev.commentary.ingest.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A paragraph of a page that may belong to its text, with all that speaks for and against it.
 *
 * @param byRules whether the text as rules find it has the paragraph
 * @param byReader whether readability4j took it for the text
 * @param isBeside whether its own words or elements set it apart
 * @param links how much of it leads elsewhere, from 0 to 1
 * @param clues filled by {@link TextBlocks}
 */
record TextBlock(
        Paragraphs.Paragraph paragraph,
        boolean byRules,
        boolean byReader,
        boolean isBeside,
        double links,
        Set<String> clues) {

    private static final int LEAST_PROSE = 60;

    TextBlock(
            Paragraphs.Paragraph paragraph,
            boolean byRules,
            boolean byReader,
            boolean isBeside,
            double links) {
        this(paragraph, byRules, byReader, isBeside, links, new LinkedHashSet<>());
    }

    String text() {
        return paragraph.text();
    }

    Element element() {
        return paragraph.element();
    }

    int length() {
        return paragraph.text().length();
    }

    /** Whether the reader took it and it is more than a line. */
    boolean isReadProse() {
        return byReader && length() >= LEAST_PROSE;
    }

    /** Adds a clue of how large a number is: up to the first of the bounds that is not below it. */
    void add(String name, double value, List<Double> bounds) {
        clues.add(
                bounds.stream()
                        .filter(bound -> value <= bound)
                        .findFirst()
                        .map(bound -> name + " to " + plain(bound))
                        .orElse(name + " more"));
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
