package dev.commentary.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a plain text as paragraphs. A line is a paragraph, whether empty lines stand between or
 * not; only in a text whose paragraphs are wrapped at a fixed width does an empty line end one.
 */
final class Lines {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029\\u0085]+");
    private static final Pattern WRAPPED_PARAGRAPH =
            Pattern.compile("(?:[^\\r\\n]*[^\\s\\u00A0][^\\r\\n]*(?:\\r\\n|\\r|\\n)?)+");
    private static final Pattern WHITE_SPACE =
            Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\uFEFF\\u00AD]");
    private static final int WIDEST_WRAPPED_ROW = 120;
    private static final int FEWEST_GOING_ON = 3;

    private Lines() {}

    static List<Line> of(String page) {
        return read(page, isWrapped(page) ? WRAPPED_PARAGRAPH : LINE);
    }

    /** The text of one paragraph as it is shown: white space collapsed, invisible signs gone. */
    static String tidy(String text) {
        return WHITE_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static List<Line> read(String page, Pattern paragraph) {
        List<Line> lines = new ArrayList<>();
        Matcher found = paragraph.matcher(page);
        while (found.find()) {
            String text = tidy(found.group());
            if (!text.isEmpty()) {
                int end = lastInk(page, found.start(), found.end());
                lines.add(new Line(text, firstInk(page, found.start()), end, Line.Mark.NONE));
            }
        }
        return lines;
    }

    private static int firstInk(String page, int from) {
        int at = from;
        while (isBlank(page.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lastInk(String page, int from, int to) {
        int at = to;
        while (at > from && isBlank(page.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == '\u200B'
                || sign == '\uFEFF';
    }

    /** Wrapped: no row is wider than such rows are, and many go on in the next one. */
    private static boolean isWrapped(String page) {
        List<String> rows = page.lines().map(String::strip).toList();
        int neighbours = 0;
        int goingOn = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).length() > WIDEST_WRAPPED_ROW) {
                return false;
            }
            if (!rows.get(i).isEmpty() && !rows.get(i - 1).isEmpty()) {
                neighbours++;
                goingOn += Character.isLowerCase(rows.get(i).codePointAt(0)) ? 1 : 0;
            }
        }
        boolean hasEmptyRows = rows.stream().skip(1).anyMatch(String::isEmpty);
        return hasEmptyRows && goingOn >= FEWEST_GOING_ON && goingOn * 3 >= neighbours;
    }
}
