package dev.commentary.evaluation.interests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterestsSubjectTest {

    @TempDir private Path data;

    @Test
    void categoriesAreLearntFromTwoPartsAndFoundInTheThird() throws IOException {
        // Given
        Path topics = Files.createDirectory(data.resolve("topics"));
        Files.writeString(topics.resolve("r90-categories.json"), "[\"tides\", \"pies\", \"rare\"]");
        Files.writeString(
                topics.resolve("modapte-dev.jsonl"),
                IntStream.range(0, 60)
                        .mapToObj(InterestsSubjectTest::line)
                        .collect(Collectors.joining("\n")));
        Clock clock = Clock.systemUTC();

        // When
        Report report =
                new InterestsSubject()
                        .run(
                                new DataFolder(data),
                                new Services(clock),
                                new Progress(System.err, clock));

        // Then
        Figure micro = report.figures().getFirst();
        assertThat(micro.name()).isEqualTo("micro-F1");
        assertThat(micro.value()).isGreaterThan(.9);
        assertThat(micro.counts()).containsEntry("fn", 1L);
        assertThat(micro.peers()).containsExactly(new Figure.Peer("LinearSVC", .867));
        assertThat(report.misses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.expected()).isEqualTo("rare, tides"));
    }

    /** Every other text is of one kind; one alone is of a category that cannot be learnt. */
    private static String line(int number) {
        boolean tides = number % 2 == 0;
        return """
        {"id": "%d", "topics": [%s%s], "title": "Report", "body": "%s no. %d"}\
        """
                .formatted(
                        number,
                        tides ? "\"tides\"" : "\"pies\"",
                        number == 0 ? ", \"rare\"" : "",
                        tides ? "The tide rose at the quay" : "A pie came from the oven",
                        number);
    }
}
