package dev.commentary.evaluation.outlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.MissingData;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletsSubjectTest {

    private static final String LIST =
            """
            domain,name
            ft.com,Financial Times
            ft.com,"Financial Times"
            butter-gazette.test,"Butter, the Gazette"
            lemonde.fr,Bread Weekly
            """;
    private static final String COUNTRIES =
            """
            {"FRA": [{"publication_name": "Le Monde", "publication_website_uri": "http://www.lemonde.fr/"}]}
            """;
    private static final String NOTES =
            """
            {"id": "a", "part": "x", "note": "A piece for Newsweek.", "carried": ["Newsweek"], "appeared": []}
            {"id": "b", "part": "x", "note": "A piece for Haaretz.", "carried": ["Newsweek"], "appeared": []}
            {"id": "c", "part": "held-out", "note": "A piece for Haaretz.", "carried": ["Newsweek"], "appeared": []}
            """;

    @TempDir private Path data;
    private Path folder = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectory(data.resolve("outlets"));
    }

    @Test
    void aLineIsRightIfNameAndDomainLeadToTheSameOutlet() throws IOException {
        // Given
        Files.writeString(folder.resolve("list.csv"), LIST);
        Files.writeString(folder.resolve("countries.json"), COUNTRIES);

        // When
        Report report = run();

        // Then
        assertThat(value(report, "list.csv", "domains known")).isEqualTo(2.0 / 3);
        assertThat(value(report, "list.csv", "name and domain agree")).isEqualTo(1.0 / 3);
        assertThat(value(report, "countries.json", "name and domain agree")).isEqualTo(1.0);
        assertThat(report.misses())
                .extracting(Miss::expected)
                .contains("lemonde.fr Bread Weekly", "butter-gazette.test Butter, the Gazette");
    }

    @Test
    void notesAreCountedByPartAndRoleAndNoHeldOutMissIsShown() throws IOException {
        // Given
        Files.writeString(folder.resolve("notes.jsonl"), NOTES);

        // When
        Report report = run();

        // Then
        assertThat(value(report, "notes, x, carried", "precision")).isEqualTo(0.5);
        assertThat(value(report, "notes, x, carried", "recall")).isEqualTo(0.5);
        assertThat(value(report, "notes, held-out, carried", "recall")).isZero();
        assertThat(report.misses()).extracting(Miss::where).containsExactly("b");
    }

    @Test
    void nothingToMeasureIsSaid() {
        assertThatThrownBy(this::run)
                .isInstanceOf(MissingData.class)
                .hasMessageContaining("outlets");
    }

    private Report run() {
        Clock clock = Clock.systemUTC();
        return new OutletsSubject()
                .run(new DataFolder(data), new Services(clock), new Progress(System.err, clock));
    }

    private static double value(Report report, String part, String name) {
        return report.figures().stream()
                .filter(figure -> figure.part().equals(part) && figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}
