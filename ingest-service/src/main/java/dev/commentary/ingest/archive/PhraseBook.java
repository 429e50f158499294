package dev.commentary.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns of phrase, as a resource file lists them: {@code weight <tab> regular expression}, one a
 * line. {@code name = expression} names a part that later lines use as {@code <name>}; {@code #}
 * opens a comment.
 */
final class PhraseBook {

    /** One turn of phrase and how much it says. */
    record Phrase(double weight, Pattern pattern) {}

    private static final Pattern DEFINITION = Pattern.compile("([a-z]+) = (.+)");

    private final List<Phrase> phrases;

    private PhraseBook(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    static PhraseBook load(String resource) {
        try (@Nullable InputStream file = PhraseBook.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return parse(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one phrase covers the whole text. */
    boolean covers(String text) {
        return phrases.stream().anyMatch(p -> p.pattern().matcher(text).matches());
    }

    /** The weights of all phrases that occur in the text, added up. */
    double weigh(String text) {
        double sum = 0;
        for (Phrase phrase : phrases) {
            sum += phrase.pattern().matcher(text).find() ? phrase.weight() : 0;
        }
        return sum;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    private static PhraseBook parse(BufferedReader file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Phrase> phrases = new ArrayList<>();
        for (@Nullable String row = file.readLine(); row != null; row = file.readLine()) {
            if (!row.isBlank() && !row.startsWith("#")) {
                read(row, parts, phrases);
            }
        }
        return new PhraseBook(phrases);
    }

    private static void read(String row, Map<String, String> parts, List<Phrase> phrases) {
        var definition = DEFINITION.matcher(row);
        if (definition.matches()) {
            parts.put("<" + definition.group(1) + ">", filled(definition.group(2), parts));
            return;
        }
        int tab = row.indexOf('\t');
        Pattern pattern = Pattern.compile(filled(row.substring(tab + 1), parts));
        phrases.add(new Phrase(Double.parseDouble(row.substring(0, tab)), pattern));
    }

    private static String filled(String expression, Map<String, String> parts) {
        String result = expression;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            result = result.replace(part.getKey(), "(?:" + part.getValue() + ")");
        }
        return result;
    }
}
