package dev.commentary.enrich.topic;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The 38 kinds of character that phrases are made of: a to z without case or accents, digits, space
 * (anything between words) and any other letter.
 *
 * <p>One UTF-16 code unit is one kind, so places in the folded text are places in the text.
 */
final class LetterClass {

    static final int COUNT = 38;
    static final int SPACE = 36;

    private static final int OTHER_LETTER = 37;
    private static final int TABLE_SIZE = 0x250;
    private static final byte[] TABLE = table();

    private LetterClass() {}

    static int of(char c) {
        if (c < TABLE_SIZE) {
            return TABLE[c];
        }
        return Character.isLetter(c) || Character.isSurrogate(c) ? OTHER_LETTER : SPACE;
    }

    private static byte[] table() {
        byte[] table = new byte[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            table[c] = (byte) classify(c);
        }
        return table;
    }

    private static int classify(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        char base = apart.toLowerCase(Locale.ROOT).charAt(0);
        if (base >= 'a' && base <= 'z') {
            return base - 'a';
        }
        if (c >= '0' && c <= '9') {
            return 26 + c - '0';
        }
        return Character.isLetter(c) ? OTHER_LETTER : SPACE;
    }
}
