package dev.commentary.enrich.outlet;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made plain for matching, and the way back: lower case, no accents, straight quotes, one
 * space for each run of blanks, one line feed for each empty line. Positions count in the plain
 * text; {@link #originOf(int)} leads to the UTF-16 code unit of the original.
 */
final class FoldedText {

    private static final char[] PLAIN = plainLetters();
    private static final boolean[] IS_WORD_LETTER = wordLetters();
    private static final byte IN_WORD = 1;
    private static final byte EDGE = 2;
    private static final byte SEAM = 4;

    private final char[] original;
    private final char[] folded;
    private final int[] origins;
    private final byte[] traits;

    private FoldedText(char[] original, char[] folded, int[] origins) {
        this.original = original;
        this.folded = folded;
        this.origins = origins;
        traits = new byte[folded.length + 1];
        boolean before = false;
        for (int at = 0; at <= folded.length; at++) {
            boolean inWord = at < folded.length && isWordLetter(folded[at]);
            traits[at] = inWord ? IN_WORD : 0;
            if (!before || !inWord) {
                traits[at] |= EDGE;
            } else if (isSeamWithin(at)) {
                traits[at] |= SEAM;
            }
            before = inWord;
        }
    }

    private static boolean isWordLetter(char plain) {
        return plain < IS_WORD_LETTER.length
                ? IS_WORD_LETTER[plain]
                : Character.isLetterOrDigit(plain);
    }

    private static boolean[] wordLetters() {
        boolean[] wordLetters = new boolean[PLAIN.length];
        for (char letter = 0; letter < wordLetters.length; letter++) {
            wordLetters[letter] = Character.isLetterOrDigit(letter);
        }
        return wordLetters;
    }

    private boolean isSeamWithin(int position) {
        if (!isCapital(position)) {
            return false;
        }
        return Character.isLowerCase(writtenAt(position - 1))
                || (isCapital(position - 1) && Character.isLowerCase(writtenAt(position + 1)));
    }

    static FoldedText of(String text) {
        char[] original = text.toCharArray();
        char[] folded = new char[original.length];
        int[] origins = new int[original.length + 1];
        int size = 0;
        for (int at = 0; at < original.length; at++) {
            char plain = plain(original[at]);
            if (plain <= ' ' && size > 0 && folded[size - 1] <= ' ') {
                folded[size - 1] = joined(plain, original[at - 1], folded[size - 1]);
                continue;
            }
            folded[size] = plain == '\n' ? ' ' : plain;
            origins[size++] = at;
        }
        origins[size] = original.length;
        return new FoldedText(original, Arrays.copyOf(folded, size), origins);
    }

    /** Folds a name or a phrase, for use as a key. */
    static String fold(String phrase) {
        return new String(of(phrase.strip()).folded);
    }

    private static char joined(char blank, char before, char soFar) {
        boolean emptyLine = blank == '\n' && (before == '\n' || before == '\r');
        return emptyLine ? '\n' : soFar;
    }

    private static char plain(char letter) {
        if (letter < PLAIN.length) {
            return PLAIN[letter];
        }
        return switch (letter) {
            case '\u2018', '\u2019', '\u02bc', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2028', '\u2029' -> '\n';
            case '\u2002', '\u2003', '\u2009', '\u200a', '\u202f', '\u3000', '\ufeff' -> ' ';
            default -> Character.toLowerCase(letter);
        };
    }

    private static char[] plainLetters() {
        char[] plain = new char[0x250];
        for (char letter = 0; letter < plain.length; letter++) {
            String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            plain[letter] = Character.toLowerCase(base.charAt(0));
        }
        for (char control = 0; control < ' '; control++) {
            plain[control] = ' ';
        }
        plain['\n'] = '\n';
        plain['\r'] = '\n';
        plain['\u00a0'] = ' ';
        plain['\u00b4'] = '\'';
        plain['`'] = '\'';
        plain['\u00f8'] = 'o';
        plain['\u00d8'] = 'o';
        plain['\u0142'] = 'l';
        plain['\u0141'] = 'l';
        plain['\u0131'] = 'i';
        return plain;
    }

    char[] chars() {
        return folded;
    }

    int length() {
        return folded.length;
    }

    /** The plain character, or a line feed outside the text. */
    char at(int position) {
        return position < 0 || position >= folded.length ? '\n' : folded[position];
    }

    /** The character as it was written, or a line feed outside the text. */
    char writtenAt(int position) {
        return position < 0 || position >= folded.length ? '\n' : original[origins[position]];
    }

    int originOf(int position) {
        return origins[position];
    }

    /** The first code unit of the original after the plain text that ends at this position. */
    int originAfter(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }

    boolean isLetterOrDigit(int position) {
        return position >= 0 && position < traits.length && (traits[position] & IN_WORD) != 0;
    }

    boolean isCapital(int position) {
        char written = writtenAt(position);
        return written != at(position) && Character.isUpperCase(written);
    }

    /** Whether a line ends here; a single line feed is a blank of the plain text. */
    boolean isLineEnd(int position) {
        char written = writtenAt(position);
        return written == '\n' || written == '\r';
    }

    /** Whether a word begins or ends here. */
    boolean isEdge(int position) {
        return position < 0 || position >= traits.length || (traits[position] & EDGE) != 0;
    }

    /** Whether two words were run together here, as in {@code TimesNewsweek} or {@code AFPBild}. */
    boolean isSeam(int position) {
        return position >= 0 && position < traits.length && (traits[position] & SEAM) != 0;
    }

    boolean startsWith(String plain, int position) {
        if (position < 0 || position + plain.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (folded[position + i] != plain.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
