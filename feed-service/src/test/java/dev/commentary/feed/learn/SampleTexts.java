package dev.commentary.feed.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented texts of two kinds, the same ones each time. */
public final class SampleTexts {

    private static final List<String> HARBOUR =
            List.of("ferry", "harbours", "quay", "dredging", "pilots", "tide", "berth", "trawlers");
    private static final List<String> OTHERS =
            List.of(
                    "orchard",
                    "violin",
                    "election",
                    "bakery",
                    "glacier",
                    "tax",
                    "stadium",
                    "novel");
    private static final List<String> ANY =
            List.of("the", "people", "said", "today", "new", "after", "many", "of", "a", "year");

    private SampleTexts() {}

    /** Texts about a harbour. */
    public static List<String> harbour(int number) {
        return texts(HARBOUR, number, 1);
    }

    /** Texts about anything else. */
    public static List<String> others(int number) {
        return texts(OTHERS, number, 2);
    }

    private static List<String> texts(List<String> words, int number, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 30; word++) {
                List<String> from = random.nextInt(3) == 0 ? words : ANY;
                text.append(from.get(random.nextInt(from.size()))).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
