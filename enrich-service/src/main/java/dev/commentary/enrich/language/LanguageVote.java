package dev.commentary.enrich.language;

import dev.commentary.contract.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the letters and small words of the beginning of a text say about its language. Used once, by
 * one thread.
 */
final class LanguageVote {

    private static final int MOST_EVIDENCE = 5;

    /** Fewer words than this, each shared by no other language, are no basis. */
    private static final double LEAST_WORDS = 1.2;

    private static final int LEAST_LETTERS = 12;
    private static final int LEAST_CHARACTERS = 6;
    private static final char FIRST_RARE_LETTER = '\u00a1';
    private static final double LETTER_VOTE = 0.2;

    /** How many words make one as sure as one can be, as the constant of a decay. */
    private static final double SURE_WORDS = 2.5;

    /** A language, how sure it is and the words for it. */
    record Winner(String language, double confidence, String method, List<Evidence> evidence) {}

    private record Heard(Evidence place, List<Integer> languages) {}

    private final SmallWords words;
    private final Map<Script, Integer> letters = new EnumMap<>(Script.class);
    private final double[] votes;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    LanguageVote(SmallWords words) {
        this.words = words;
        this.votes = new double[words.languageCount()];
    }

    void read(String field, String text, int chars) {
        int length = Math.min(chars, text.length());
        int start = -1;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            boolean inWord =
                    Character.isLetter(c)
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (inWord) {
                letters.merge(Script.of(c), 1, Integer::sum);
                hear(c);
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                hear(field, text, start, at);
                start = -1;
            }
        }
        if (start >= 0 && length == text.length()) {
            hear(field, text, start, length);
        }
    }

    private void hear(char letter) {
        if (letter < FIRST_RARE_LETTER) {
            return;
        }
        List<Integer> languages = words.languagesOf(letter);
        for (int language : languages) {
            votes[language] += LETTER_VOTE / languages.size();
        }
    }

    private void hear(String field, String text, int start, int end) {
        if (end - start > 12) {
            return;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        List<Integer> languages = words.languagesOf(word);
        if (languages.isEmpty()) {
            return;
        }
        int time = times.merge(word, 1, Integer::sum);
        double vote = 1.0 / languages.size() / Math.sqrt(time);
        languages.forEach(language -> votes[language] += vote);
        heard.add(new Heard(new Evidence(field, start, end), languages));
    }

    /** Empty where the text is too short, or is written in a script that says nothing by itself. */
    Optional<Winner> winner() {
        Script script = mostLetters();
        String only = script.language;
        if (only == null) {
            return byWords();
        }
        boolean characters = script == Script.HAN || script == Script.KANA;
        int count = characters ? charactersRead() : lettersOf(script);
        boolean enough = count >= (characters ? LEAST_CHARACTERS : LEAST_LETTERS);
        double confidence = Math.min(0.99, 1 - 3.0 / (count + 3));
        return enough
                ? Optional.of(new Winner(only, rounded(confidence), "script", List.of()))
                : Optional.empty();
    }

    private int lettersOf(Script script) {
        return letters.getOrDefault(script, 0);
    }

    private int charactersRead() {
        return lettersOf(Script.HAN) + lettersOf(Script.KANA);
    }

    /** Some kana among the Chinese characters make the text Japanese. */
    private Script mostLetters() {
        Script most = Script.LATIN;
        for (Script script : Script.values()) {
            most = lettersOf(script) > lettersOf(most) ? script : most;
        }
        boolean kana = lettersOf(Script.KANA) * 12 > lettersOf(Script.HAN);
        if (2 * charactersRead() > lettersOf(most)) {
            return kana && lettersOf(Script.KANA) > 2 ? Script.KANA : Script.HAN;
        }
        return most;
    }

    private Optional<Winner> byWords() {
        int best = 0;
        for (int language = 1; language < votes.length; language++) {
            best = votes[language] > votes[best] ? language : best;
        }
        double second = 0;
        for (int language = 0; language < votes.length; language++) {
            second = language == best ? second : Math.max(second, votes[language]);
        }
        if (votes[best] < LEAST_WORDS) {
            return Optional.empty();
        }
        double lead = Math.min(1, 2 * (votes[best] - second) / votes[best]);
        double confidence = Math.min(0.99, lead * (1 - Math.exp(-votes[best] / SURE_WORDS)));
        return Optional.of(
                new Winner(
                        words.language(best), rounded(confidence), "small-words", evidence(best)));
    }

    private List<Evidence> evidence(int language) {
        return heard.stream()
                .filter(word -> word.languages().contains(language))
                .map(Heard::place)
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
