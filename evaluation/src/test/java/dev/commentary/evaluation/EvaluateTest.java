package dev.commentary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line, over an invented archive of two posts of which one is expected otherwise. */
class EvaluateTest {

    private static final String ARCHIVE =
            """
            A piece for the Guardian about the locks on the canal. Spoke to Sky News as well.

            The locks will not mend themselves

            Every lock on the canal is older than the people who open it, and none has been mended since the mill
            closed. The water goes round them now, through the gardens.

            Nobody has asked the gardens. The council says that it has asked the water.

            Ada Moor is a fellow at the Canal Institute

            A column for the Financial Times on what the locks would cost.

            What a lock is worth

            A lock costs as much as a street of houses, and keeps dry a street of houses. That is the sum which the
            treasury has not done.

            It will do it after the next flood, as it did after the last one.

            Ada Moor is a fellow at the Canal Institute
            """;
    private static final String GOLD =
            """
            [{"id": "one", "startsWith": "A piece for", "endsWith": "Canal Institute",
              "title": "The locks will not mend themselves", "carried": ["The Guardian"], "appeared": ["Sky News"],
              "notOutlets": ["RUSI"], "published": {"value": null}, "topics": [], "tolerated": {}},
             {"id": "two", "startsWith": "A column for", "endsWith": "Canal Institute",
              "title": "What a lock is worth", "carried": ["The Times"], "appeared": [],
              "published": {"value": null}, "topics": [], "tolerated": {}}]
            """;

    @TempDir private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theTableShowsEachFigureWithItsCountsAndTheMisses() throws IOException {
        // Given
        writeSeed();

        // When
        int code = run("seed", "--data", data.toString(), "--misses");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("  titles +accuracy +1\\.0000  2 of 2"))
                .anyMatch(line -> line.matches("  outlets, carried +precision +0\\.5000  tp 1, .*"))
                .anyMatch(line -> line.matches("  - two"))
                .anyMatch(line -> line.matches("      expected: carried .*"));
    }

    @Test
    void jsonHoldsTheSameFigures() throws IOException {
        // Given
        writeSeed();

        // When
        run("seed", "--data", data.toString(), "--json", "--misses", "--most", "1");

        // Then
        JsonNode subject = new JsonMapper().readTree(out.toString()).get("subjects").get(0);
        assertThat(subject.get("subject").asString()).isEqualTo("seed");
        assertThat(subject.get("misses")).hasSize(1);
        assertThat(subject.get("figures").valueStream())
                .anySatisfy(figure -> {
                    assertThat(figure.get("part").asString()).isEqualTo("titles");
                    assertThat(figure.get("value").asDouble()).isEqualTo(1.0);
                    assertThat(figure.get("counts").get("of").asInt()).isEqualTo(2);
                });
    }

    @Test
    void missingDataAreNamedAndTheRestIsMeasured() {
        assertThat(run("all", "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("seed: " + data.resolve("seed/gold.json") + " is missing");
    }

    @Test
    void aWrongCommandLineSaysWhatThereIs() {
        assertThat(run("sums", "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no subject sums", "seed");
        assertThat(run("seed")).isEqualTo(2);
        assertThat(run("seed", "--data", data.resolve("none").toString())).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("seed", "all");
    }

    private void writeSeed() throws IOException {
        Path seed = Files.createDirectory(data.resolve("seed"));
        Files.writeString(seed.resolve("press-archive.txt"), ARCHIVE);
        Files.writeString(seed.resolve("gold.json"), GOLD);
    }

    private int run(String... arguments) {
        CommandLine line = Evaluate.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
