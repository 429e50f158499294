package dev.commentary.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a paragraph say of whether it is prose: their number, shapes and signs. */
final class BlockWords {

    private static final List<Double> CHARACTERS =
            List.of(8.0, 15.0, 25.0, 40.0, 60.0, 90.0, 140.0, 200.0, 300.0, 500.0, 900.0);
    private static final List<Double> WORDS = List.of(0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0);
    private static final List<Double> SMALL = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 0.95);
    private static final List<Double> LETTERS = List.of(3.0, 4.0, 5.0, 6.0, 8.0);
    private static final List<Double> DIGITS = List.of(0.0, 0.02, 0.1, 0.25, 0.5);
    private static final List<Double> COMMAS = List.of(0.0, 1.0, 3.0, 6.0);
    private static final List<Double> SENTENCES = List.of(0.0, 1.0, 2.0, 4.0, 8.0);
    private static final Map<String, String> KINDS =
            Map.of(
                    ".!?…。।",
                    "stop",
                    "\"'”“„‘»«",
                    "quote",
                    ":",
                    "colon",
                    ",;",
                    "comma",
                    "()[]",
                    "bracket",
                    "-–—•*·",
                    "dash");
    private static final List<String> SIGNS =
            List.of(
                    "|", "©", "@", "http", "·", "»", "›", "→", "€", "$", "/", "?", "#", "www.", "…",
                    "[");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\b(?:\\d{1,2}[./-]\\s?(?:\\d{1,2}[./-]|\\p{L}{3,12})\\s?\\d{2,4}"
                            + "|\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?\\d{4}"
                            + "|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}[:.]\\d{2}\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LONGEST_LINE = 140;
    private static final int LINE = 120;
    private static final int SHORT_LINE = 30;
    private static final int LEAST_OF_TITLE = 5;

    private BlockWords() {}

    /**
     * Adds its clues to a block.
     *
     * @param title of the page, in small letters; empty where it has none
     */
    static void addTo(TextBlock block, String title) {
        String text = block.text();
        block.add("characters", text.length(), CHARACTERS);
        block.clues().add("begins with " + kind(text.codePointAt(0)));
        block.clues().add("ends with " + kind(text.codePointBefore(text.length())));
        addCounts(block, text);
        addSigns(block, text);
        if (text.length() < LINE && DATE.matcher(text).find()) {
            block.clues()
                    .add(text.length() < SHORT_LINE ? "date in a short line" : "date in a line");
        }
        if (text.length() < LINE && TIME.matcher(text).find()) {
            block.clues().add("time in a line");
        }
        if (text.length() <= LONGEST_LINE) {
            addWords(block, text);
        }
        if (!title.isEmpty() && text.length() < title.length() * 2) {
            addTitle(block, text.toLowerCase(Locale.ROOT), title);
        }
    }

    private static void addWords(TextBlock block, String text) {
        List<String> words =
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        if (!words.isEmpty()) {
            block.clues().add("first word " + words.getFirst());
            block.clues().add("last word " + words.getLast());
        }
        if (words.size() > 1) {
            block.clues().add("first words " + words.get(0) + " " + words.get(1));
        }
        words.forEach(word -> block.clues().add("word " + word));
    }

    private static void addTitle(TextBlock block, String text, String title) {
        @Nullable String clue = null;
        if (text.equals(title)) {
            clue = "is the title";
        } else if (text.length() > LEAST_OF_TITLE && title.contains(text)) {
            clue = "within the title";
        } else if (text.contains(title)) {
            clue = "holds the title";
        }
        if (clue != null) {
            block.clues().add(clue);
        }
    }

    private static void addCounts(TextBlock block, String text) {
        int words = 0;
        int small = 0;
        int letters = 0;
        int stops = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean letter = Character.isLetter(at) || Character.isSurrogate(at);
            if (letter && !inWord) {
                words++;
                small += Character.isLowerCase(at) ? 1 : 0;
            }
            letters += letter ? 1 : 0;
            inWord = letter;
            stops += endsSentence(text, i) ? 1 : 0;
        }
        block.add("words", words, WORDS);
        block.add("small words", (double) small / Math.max(1, words), SMALL);
        block.add("letters of a word", (double) letters / Math.max(1, words), LETTERS);
        block.add("sentences", stops, SENTENCES);
    }

    private static void addSigns(TextBlock block, String text) {
        double digits = (double) text.chars().filter(Character::isDigit).count();
        block.add("digits", digits / text.length(), DIGITS);
        block.add("commas", (double) text.chars().filter(sign -> sign == ',').count(), COMMAS);
        SIGNS.stream().filter(text::contains).forEach(sign -> block.clues().add("has " + sign));
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        if (capitals && text.chars().anyMatch(Character::isLetter)) {
            block.clues().add("all capitals");
        }
    }

    private static boolean endsSentence(String text, int at) {
        if (".!?…".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean closed = at + 1 < text.length() && "\"”“»')".indexOf(text.charAt(at + 1)) >= 0;
        int next = at + (closed ? 2 : 1);
        return next >= text.length() || text.charAt(next) == ' ';
    }

    private static String kind(int sign) {
        if (Character.isLetter(sign)) {
            return Character.isLowerCase(sign) ? "a small letter" : "a letter";
        }
        if (Character.isDigit(sign)) {
            return "a digit";
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().indexOf(sign) >= 0)
                .findFirst()
                .map(kind -> "a " + kind.getValue())
                .orElse("another sign");
    }
}
