package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The weights in the jar are those that the notes teach. After a change of notes, words or clues,
 * {@code ./mvnw -pl enrich-service -am test -Dtest=RoleWeightsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlearn=true} learns them anew.
 */
class RoleWeightsTest {

    private static final Path RESOURCE =
            Path.of("src/main/resources/dev/commentary/enrich/outlet/role-weights.tsv");
    private static final double ROUNDING = 0.011;

    @Test
    void theWeightsAreThoseThatTheNotesTeach() throws IOException {
        // Given
        Map<String, double[]> learnt = RoleTraining.learn(RoleExamples.all());
        if (Boolean.getBoolean("learn")) {
            Files.write(RESOURCE, lines(learnt));
        }
        // When
        Map<String, double[]> known =
                Rows.read("role-weights.tsv", 4).stream()
                        .collect(Collectors.toMap(row -> row[0], RoleWeightsTest::weights));
        // Then
        assertThat(known).hasSameSizeAs(learnt);
        learnt.forEach((clue, weights) ->
                assertThat(known.get(clue)).as(clue).containsExactly(weights, within(ROUNDING)));
    }

    private static double[] weights(String[] row) {
        return Stream.of(row).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    static List<String> lines(Map<String, double[]> learnt) {
        Stream<String> head =
                Stream.of(
                        "# What each clue says of a mention's role, learnt from the invented notes"
                                + " by RoleTraining; do not edit.",
                        "# Clue, tab, weight for carried, tab, for appeared, tab, for cited.");
        Stream<String> rows =
                learnt.entrySet().stream()
                        .map(clue ->
                                String.format(
                                        Locale.ROOT,
                                        "%s\t%.2f\t%.2f\t%.2f",
                                        clue.getKey(),
                                        clue.getValue()[0],
                                        clue.getValue()[1],
                                        clue.getValue()[2]));
        return Stream.concat(head, rows).toList();
    }
}
