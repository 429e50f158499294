package dev.commentary.ingest.html;

import dev.commentary.contract.SaidDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The short lines of a page that may name a date, by how far from the title they stand; those below
 * it first, then those above, from the title upwards.
 */
record DateLines(
        List<SaidDate> atTitle,
        List<SaidDate> below,
        List<SaidDate> heads,
        List<SaidDate> elsewhere) {

    private static final Pattern DATE_LIKE =
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}(?!\\d)");

    /** What themes of weblogs write below a piece, in a line that goes on about its feed. */
    private static final Pattern POSTED =
            Pattern.compile(
                    "(?iU)^(?:this (?:entry|post|article) was (?:posted|published|written)"
                            + "|diese[rs] (?:artikel|beitrag|eintrag|post|posting) wurde"
                            + "|cet(?:te)? (?:article|entrée|billet) a été|(?:esta entrada|este artículo) (?:se|fue)"
                            + "|(?:este|esta) (?:artigo|entrada|post) foi|quest[oa] (?:articolo|voce|post) è stat[oa]"
                            + "|dit (?:bericht|artikel) (?:werd|is)|ten wpis został|tento (?:příspěvek|článek) byl)\\b");

    private static final int LONGEST = 180;

    /** Of a paragraph that begins with a date this much is kept. */
    private static final int HEAD = 60;

    private static final int LATEST_IN_HEAD = 25;
    private static final int CLOSE = 3;
    private static final int BELOW = 12;
    private static final int MOST_CLOSE = 6;
    private static final int MOST_BELOW = 8;
    private static final int MOST_HEADS = 3;
    private static final int MOST_ELSEWHERE = 30;

    static DateLines of(Element body, @Nullable String title) {
        List<Paragraphs.Paragraph> lines = Paragraphs.of(body);
        int first = titleIn(lines, title);
        int heading = headingIn(lines, title);
        int at = heading < 0 ? first : heading;
        DateLines found =
                new DateLines(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = Math.max(0, at + 1); i < lines.size(); i++) {
            found.add(lines.get(i), at < 0 ? BELOW : i - at);
        }
        for (int i = at - 1; i >= 0; i--) {
            found.add(lines.get(i), i - at);
        }
        for (int i = first + 1;
                first != at && i <= Math.min(first + CLOSE, lines.size() - 1);
                i++) {
            found.add(lines.get(i), i - first);
        }
        return found;
    }

    /**
     * Where the title is a main heading, since lists of pieces name it too; -1 where it is none.
     */
    private static int headingIn(List<Paragraphs.Paragraph> lines, @Nullable String title) {
        for (int i = 0; title != null && i < lines.size(); i++) {
            Paragraphs.Paragraph line = lines.get(i);
            if (line.element().normalName().equals("h1") && line.text().equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private void add(Paragraphs.Paragraph line, int distance) {
        String text = line.text();
        if (text.length() > LONGEST) {
            if (!POSTED.matcher(text).find()) {
                addHead(line);
                return;
            }
            text = headOf(text, LONGEST);
        }
        if (!DATE_LIKE.matcher(text).find() || DateElements.isOfReaders(line.element())) {
            return;
        }
        if (Math.abs(distance) <= CLOSE && atTitle.size() < MOST_CLOSE) {
            atTitle.add(new SaidDate(text, SaidDate.AT_TITLE));
        } else if (distance > 0 && distance <= BELOW && below.size() < MOST_BELOW) {
            below.add(new SaidDate(text, SaidDate.LINE));
        } else if (elsewhere.size() < MOST_ELSEWHERE) {
            elsewhere.add(new SaidDate(text, SaidDate.ELSEWHERE));
        }
    }

    /** What a long paragraph begins with, where its first sentence may come behind a date. */
    private void addHead(Paragraphs.Paragraph line) {
        String head = headOf(line.text(), HEAD);
        Matcher date = DATE_LIKE.matcher(head);
        if (heads.size() < MOST_HEADS
                && date.find()
                && date.start() <= LATEST_IN_HEAD
                && !DateElements.isOfReaders(line.element())) {
            heads.add(new SaidDate(head, SaidDate.PARAGRAPH));
        }
    }

    private static String headOf(String line, int length) {
        boolean splits = Character.isHighSurrogate(line.charAt(length - 1));
        return line.substring(0, splits ? length - 1 : length);
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
