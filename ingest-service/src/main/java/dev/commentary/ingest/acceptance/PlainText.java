package dev.commentary.ingest.acceptance;

import java.util.regex.Pattern;

/**
 * Makes a text safe to keep: line ends are {@code \n}, control characters and halves of surrogate
 * pairs are gone, white space at the ends too. A clean text comes back as it is, after one look.
 */
final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Cleans a text of several paragraphs, which one empty line separates afterwards. */
    static String paragraphs(String given) {
        String text = given.strip();
        if (isClean(text)) {
            return text;
        }
        String lines = LINE_END.matcher(withoutControls(text)).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    /** Cleans a text of one line; that it has no line ends is for the caller to check. */
    static String line(String text) {
        return isClean(text) ? text : withoutControls(text).strip();
    }

    static boolean hasLineEnd(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static boolean isClean(String text) {
        int length = text.length();
        if (length == 0 || isWhite(text.charAt(0)) || isWhite(text.charAt(length - 1))) {
            return length == 0;
        }
        for (int i = 0; i < length; i++) {
            char sign = text.charAt(i);
            boolean ordinary = sign >= ' ' && sign < '\u007F';
            if (!ordinary && needsCare(sign, text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsCare(char sign, String text, int at) {
        if (sign == '\n') {
            return (at > 1 && isWhite(text.charAt(at - 1)) && isWhite(text.charAt(at - 2)))
                    || text.charAt(at - 1) == ' '
                    || text.charAt(at + 1) == ' ';
        }
        return isControl(sign) || Character.isSurrogate(sign) || isOddLineEnd(sign);
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                        kept.append(REPLACEMENT);
                    } else if (point == '\n'
                            || point == '\r'
                            || point == '\t'
                            || !isControl(point)) {
                        kept.appendCodePoint(point);
                    }
                });
        return kept.toString();
    }

    private static boolean isControl(int sign) {
        boolean nonCharacter = sign == 0xFFFE || sign == 0xFFFF || sign == 0xFEFF;
        return (sign != 0x85 && Character.isISOControl(sign) && sign != '\t') || nonCharacter;
    }

    private static boolean isOddLineEnd(char sign) {
        return sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
    }

    private static boolean isWhite(char sign) {
        return sign <= ' ' || sign == '\u00A0' || Character.isWhitespace(sign);
    }
}
