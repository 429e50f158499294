package dev.commentary.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which languages a small word or a rare letter belongs to. Immutable. */
final class SmallWords {

    private String version = "";
    private final List<String> languages = new ArrayList<>();
    private final Map<String, List<Integer>> bearers = new HashMap<>();
    private final Map<Integer, List<Integer>> letters = new HashMap<>();

    SmallWords(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split("\\s+");
            switch (columns[0]) {
                case "version" -> version = columns[1];
                case "letters" -> addLetters(columns[1], columns[2]);
                default -> addWords(columns);
            }
        }
    }

    private void addLetters(String language, String rare) {
        int number = languages.indexOf(language);
        rare.chars().forEach(c -> letters.computeIfAbsent(c, n -> new ArrayList<>()).add(number));
    }

    private void addWords(String[] columns) {
        Script script = Script.valueOf(columns[0].toUpperCase(Locale.ROOT));
        int language = languages.size();
        languages.add(columns[1]);
        List.of(columns).subList(2, columns.length).stream()
                .distinct()
                .forEach(word -> add(script, word, language));
    }

    static SmallWords load() {
        try (InputStream in = SmallWords.class.getResourceAsStream("language-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource language-words.txt");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SmallWords(
                    text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script is in the letters already: a word belongs to one. */
    private void add(Script script, String word, int language) {
        if (Script.of(word.codePointAt(0)) != script) {
            throw new IllegalStateException(word + " is not written in " + script);
        }
        bearers.computeIfAbsent(word, fresh -> new ArrayList<>()).add(language);
    }

    String version() {
        return version;
    }

    int languageCount() {
        return languages.size();
    }

    String language(int number) {
        return languages.get(number);
    }

    /** The numbers of the languages that have this letter, where they are few. */
    List<Integer> languagesOf(char letter) {
        return letters.getOrDefault((int) letter, List.of());
    }

    /** The numbers of the languages that have this word, in lower case. */
    List<Integer> languagesOf(String word) {
        return bearers.getOrDefault(word, List.of());
    }
}
