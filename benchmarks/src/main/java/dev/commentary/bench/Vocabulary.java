package dev.commentary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words as natural text has them: few that are everywhere, and a long tail of rare ones, by the
 * Zipf-Mandelbrot law. The head is English words in order of their frequency, the middle these with
 * endings, the tail invented names. The same seed gives the same words. Thread-safe.
 */
final class Vocabulary {

    private static final int FUNCTION_WORDS = 148;
    private static final int NAMES = 40_000;
    private static final double EXPONENT = 1.07;
    private static final double SHIFT = 2.7;
    private static final List<String> ENDINGS =
            List.of("s", "ed", "ing", "er", "ers", "ly", "ness", "less", "able", "ment");
    private static final List<String> SYLLABLES =
            List.of(
                    "ar", "bel", "bro", "cal", "dan", "dor", "el", "fen", "gar", "hal", "is", "jor",
                    "kel", "lan", "mar", "nor", "ol", "per", "quin", "ros", "sel", "tor", "ul",
                    "ven", "wes", "yar", "zan", "mon", "lin", "tam");

    private final List<String> words;
    private final double[] cumulative;

    Vocabulary(long seed) {
        this.words = words(new Random(seed));
        this.cumulative = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulative.length; rank++) {
            sum += Math.pow(rank + 1 + SHIFT, -EXPONENT);
            cumulative[rank] = sum;
        }
    }

    /** How many different words there are. */
    int size() {
        return words.size();
    }

    /** A word, the more likely the more frequent it is. */
    String word(SplittableRandom random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, point);
        return words.get(found < 0 ? -found - 1 : found);
    }

    private static List<String> words(Random random) {
        List<String> base = read();
        List<String> head = base.subList(0, FUNCTION_WORDS);
        List<String> stems = new ArrayList<>(base.subList(FUNCTION_WORDS, base.size()));
        Collections.shuffle(stems, random);
        List<String> derived = new ArrayList<>();
        for (String stem : stems) {
            ENDINGS.forEach(ending -> derived.add(stem + ending));
        }
        Collections.shuffle(derived, random);
        Set<String> all = new LinkedHashSet<>(head);
        all.addAll(stems);
        all.addAll(derived);
        while (all.size() < base.size() + derived.size() + NAMES) {
            all.add(name(random));
        }
        return List.copyOf(all);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(3); i < 4; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static List<String> read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is part of this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
