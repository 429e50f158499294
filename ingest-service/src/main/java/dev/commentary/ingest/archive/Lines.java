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
    private static final int WIDEST_WRAPPED_LINE = 120;
    private static final int NARROWEST_WRAPPED_LINE = 45;

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

    /** Wrapped: most lines go on in the next one, and none is wider than a wrapped line is. */
    private static boolean isWrapped(String page) {
        List<String> rows = page.lines().map(String::strip).toList();
        int inked = 0;
        int goingOn = 0;
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            if (row.length() > WIDEST_WRAPPED_LINE) {
                return false;
            }
            inked += row.isEmpty() ? 0 : 1;
            boolean followed = i + 1 < rows.size() && !rows.get(i + 1).isEmpty();
            goingOn += followed && row.length() >= NARROWEST_WRAPPED_LINE ? 1 : 0;
        }
        boolean hasEmptyRows = rows.stream().limit(inked + 1L).anyMatch(String::isEmpty);
        return hasEmptyRows && inked > 0 && goingOn * 2 > inked;
    }
}
