package dev.commentary.feed.post;

/** The beginning of a text, cut at the end of a sentence or at least of a word. */
public final class Excerpt {

    private static final int LONGEST = 280;
    private static final int SHORTEST = 140;

    private Excerpt() {}

    /** At most 280 characters of the text on one line; an ellipsis tells that a sentence is cut. */
    public static String of(String text) {
        String line =
                text.substring(0, Math.min(text.length(), 4 * LONGEST))
                        .replaceAll("\\s+", " ")
                        .strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int sentence = endOfSentence(line);
        if (sentence >= SHORTEST) {
            return line.substring(0, sentence);
        }
        int word = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, word < SHORTEST ? LONGEST - 1 : word) + "…";
    }

    private static int endOfSentence(String line) {
        for (int i = LONGEST - 1; i >= SHORTEST; i--) {
            if (line.charAt(i) == ' ' && ".!?".indexOf(line.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
