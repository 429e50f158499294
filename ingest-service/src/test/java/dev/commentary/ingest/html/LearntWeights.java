package dev.commentary.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Weights as they were just learnt, beside the file of the jar that should hold them. */
record LearntWeights(String name, Map<String, Double> byClue) {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/commentary/ingest/html");
    private static final double ROUNDING = 0.011;

    /** Writes the file with {@code -Dlearn=true}, else compares with it. */
    void writeOrCompare(String head) throws IOException {
        if (Boolean.getBoolean("learn")) {
            Files.write(RESOURCES.resolve(name), lines(head));
            return;
        }
        Map<String, Double> known = ClueWeights.load(name).byClue();
        assertThat(known).hasSameSizeAs(byClue);
        byClue.forEach((clue, weight) ->
                assertThat(known.get(clue)).as(clue).isCloseTo(weight, within(ROUNDING)));
    }

    private List<String> lines(String head) {
        Stream<String> rows =
                byClue.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s\t%.2f", e.getKey(), e.getValue()));
        return Stream.concat(Stream.of(head), rows).toList();
    }
}
