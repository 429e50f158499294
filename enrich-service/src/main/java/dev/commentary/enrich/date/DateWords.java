package dev.commentary.enrich.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that dates and datelines are written with. Immutable.
 *
 * <p>Words are compared in lower case and without a full stop.
 */
final class DateWords {

    private String version = "";
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();
    private final Set<String> published = new HashSet<>();
    private final Set<String> updated = new HashSet<>();
    private final Set<String> now = new HashSet<>();
    private final Set<String> until = new HashSet<>();

    DateWords(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split("\\s+");
            List<String> rest = List.of(words).subList(1, words.length);
            switch (words[0]) {
                case "version" -> version = words[1];
                case "month" -> addMonth(Integer.parseInt(words[1]), rest);
                case "weekday" -> weekdays.addAll(rest);
                case "published" -> published.addAll(rest);
                case "updated" -> updated.addAll(rest);
                case "now" -> now.addAll(rest);
                case "until" -> until.addAll(rest);
                default -> throw new IllegalStateException("no date words: " + line);
            }
        }
    }

    static DateWords load() {
        try (InputStream in = DateWords.class.getResourceAsStream("date-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource date-words.txt");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new DateWords(
                    text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addMonth(int month, List<String> names) {
        names.stream().skip(1).forEach(name -> months.put(name, month));
    }

    String version() {
        return version;
    }

    /** From 1 to 12; 0 where the word is no month. */
    int monthOf(String word) {
        return months.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    boolean isWeekday(String word) {
        return weekdays.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean saysPublished(String word) {
        return published.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean saysUpdated(String word) {
        return updated.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The line is a clock: it names the day on which the page was fetched. */
    boolean saysNow(String word) {
        return now.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What follows is the end of a time. */
    boolean saysUntil(String word) {
        return until.contains(word.toLowerCase(Locale.ROOT));
    }
}
