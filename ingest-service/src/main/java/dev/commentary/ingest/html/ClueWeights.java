package dev.commentary.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each clue speaks for a candidate: weights of a log-linear model, learnt among the tests
 * and read from a resource of lines "clue, tab, weight". Immutable and thread-safe.
 */
record ClueWeights(Map<String, Double> byClue) {

    ClueWeights {
        byClue = Map.copyOf(byClue);
    }

    /**
     * Reads a resource of this package.
     *
     * @throws IllegalStateException if it is missing, or a line of it is not as it should be
     */
    static ClueWeights load(String resource) {
        Map<String, Double> byClue = new HashMap<>();
        try (InputStream in = ClueWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        if (tab < 0) {
                            throw new IllegalStateException(resource + ": no tab in " + line);
                        }
                        byClue.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClueWeights(byClue);
    }

    /** The sum over clues; those that were never learnt say nothing. */
    double of(Collection<String> clues) {
        double sum = 0;
        for (String clue : clues) {
            sum += byClue.getOrDefault(clue, 0.0);
        }
        return sum;
    }
}
