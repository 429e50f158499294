package dev.commentary.ingest.html;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How titles compare: by their words, without case, punctuation and hyphens that nobody sees. */
final class TitleWords {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CUT = Pattern.compile("\\s*(?:\\.\\.\\.|…)$");
    private static final double MOST = 0.6;
    private static final int LEAST = 3;

    private TitleWords() {}

    static String folded(String text) {
        String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static String line(String text) {
        return text.replace("\u00AD", "").replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    static boolean same(String text, @Nullable String other) {
        return other != null && !folded(text).isEmpty() && folded(text).equals(folded(other));
    }

    /** Whether two have most of their words in common, and at least three. */
    static boolean agree(String one, String other) {
        Set<String> ones = new HashSet<>(Arrays.asList(folded(one).split(" ", -1)));
        Set<String> others = new HashSet<>(Arrays.asList(folded(other).split(" ", -1)));
        int all = ones.size() + others.size();
        ones.retainAll(others);
        return ones.size() >= LEAST && ones.size() * 2 >= all * MOST;
    }

    static boolean isCut(String title) {
        return CUT.matcher(title).find();
    }
}
