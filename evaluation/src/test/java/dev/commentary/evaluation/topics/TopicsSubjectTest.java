package dev.commentary.evaluation.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsSubjectTest {

    private static final String TEXTS =
            """
            {"id": "a", "category": "sport", "title": "Late goal wins the cup final", "body": "The striker scored in the last minute, and the goalkeeper had no chance. The football club wins the Premier League title."}
            {"id": "b", "category": "politics", "title": "Opinion polls before the election", "body": "Voters go to the polling station on Sunday. The candidates of the general election ended their campaign."}
            {"id": "c", "category": "tech", "title": "Bank profits fall", "body": "Pre-tax profits of the bank fell, and shareholders sold its shares on the stock market. Quarterly results come on Friday."}
            {"id": "d", "category": "politics", "title": "Back soon", "body": "The kettle broke, and the neighbour's dog has learnt to open our gate."}
            """;

    @TempDir private Path data;

    @Test
    void theFirstTopicWithinAClassCountsAndSilenceIsAMiss() throws IOException {
        // Given
        Files.writeString(
                Files.createDirectory(data.resolve("topics")).resolve("bbc-dev.jsonl"), TEXTS);
        Clock clock = Clock.systemUTC();

        // When
        Report report =
                new TopicsSubject()
                        .run(
                                new DataFolder(data),
                                new Services(clock),
                                new Progress(System.err, clock));

        // Then
        assertThat(value(report, "all texts", "coverage")).isEqualTo(0.75);
        assertThat(value(report, "sport", "F1")).isEqualTo(1.0);
        assertThat(value(report, "politics", "recall")).isEqualTo(0.5);
        assertThat(value(report, "business", "precision")).isZero();
        // sport 1, politics 2/3, business and tech 0
        assertThat(value(report, "all texts", "macro-F1")).isCloseTo(5.0 / 12, within(1e-9));
        assertThat(report.misses())
                .extracting(Miss::where)
                .containsExactly("c Bank profits fall", "d Back soon");
    }

    private static double value(Report report, String part, String name) {
        return report.figures().stream()
                .filter(figure -> figure.part().equals(part) && figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}
