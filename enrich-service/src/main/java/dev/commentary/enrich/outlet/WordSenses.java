package dev.commentary.enrich.outlet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What words of notes tell, by their stems: that something was written, said, asked for, reprinted,
 * came to nothing, and so on. Immutable and thread-safe.
 */
final class WordSenses {

    private static final List<String> ENDINGS =
            List.of(
                    "ation", "ions", "ings", "ion", "ing", "ied", "ies", "ers", "'s", "ed", "es",
                    "er", "s", "e");
    private static final int SHORTEST_STEM = 4;

    /** The sense of what did not happen. */
    static final String NOT = "NOT";

    private final Map<String, String> senses = new HashMap<>();

    private WordSenses(List<String[]> rows) {
        for (String[] row : rows) {
            for (String word : row[1].split(" ", -1)) {
                senses.putIfAbsent(stem(word), row[0]);
            }
        }
    }

    static WordSenses load() {
        return new WordSenses(Rows.read("word-senses.tsv", 2));
    }

    /** The sense of the first word of a phrase that has one. */
    @Nullable String of(String phrase) {
        if (phrase.indexOf(' ') < 0) {
            return senses.get(stem(phrase));
        }
        for (String word : phrase.split(" ", -1)) {
            String sense = senses.get(stem(word));
            if (sense != null) {
                return sense;
            }
        }
        return null;
    }

    /** "quot" for quoted, quotes and quoting; phrases stay as they are. */
    static String stem(String word) {
        if (word.indexOf(' ') > 0) {
            return word;
        }
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, length);
            }
        }
        return word;
    }
}
