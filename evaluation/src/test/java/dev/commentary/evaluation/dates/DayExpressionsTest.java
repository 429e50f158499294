package dev.commentary.evaluation.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which expressions are read, and what they count for. */
class DayExpressionsTest {

    private static final String DUCKLING =
            """
            {"kind": "datetime", "input": "4/11/2021", "values": [[2021, 4, 11, 0, 0, 0]], "locale": "EN"}
            {"kind": "datetime", "input": "4/11/2021", "values": [[2021, 11, 4, 0, 0, 0]], "locale": "AU"}
            {"kind": "datetime", "input": "on the fourth of May 2021", "values": [[2021, 5, 4, 0, 0, 0]], "locale": "EN"}
            {"kind": "datetimeHoliday", "input": "4 May day 2021", "values": [[2021, 5, 4, 0, 0, 0]], "locale": "EN"}
            """;
    private static final String CHRONO =
            """
            {"input": "nothing", "expect_nothing": true}
            {"engine": "chrono", "input": "4 May 2021", "start": {"year": 2021, "month": 5, "day": 4}, "end": null}
            {"engine": "chrono", "input": "4 May 2021", "start": {"year": 2021, "month": 5, "day": 14}, "end": null}
            {"engine": "chrono", "input": "2021, May, the 4", "start": {"year": 2021, "month": 5, "day": 4}, "end": null}
            {"engine": "chrono", "input": "4 May 88 AD", "start": {"year": 88, "month": 5, "day": 4}, "end": null}
            {"engine": "chrono", "input": "4 to 5 May 2021", "start": {"year": 2021, "month": 5, "day": 4}, "end": {"day": 5}}
            """;

    @TempDir private Path data;

    @Test
    void onlyWhatNamesTheDayOfItsAnswerCounts() throws IOException {
        // Given
        Path dates = Files.createDirectory(data.resolve("dates"));
        Files.writeString(dates.resolve("duckling-x.jsonl"), DUCKLING);
        Files.writeString(dates.resolve("chrono-x.jsonl"), CHRONO);
        Clock clock = Clock.fixed(Instant.parse("2024-05-04T00:00:00Z"), ZoneOffset.UTC);
        DayExpressions expressions = new DayExpressions(new Services(clock));

        // When
        expressions.run(new DataFolder(data));

        // Then
        assertThat(expressions.figures().getFirst().counts())
                .containsEntry("right", 3L)
                .containsEntry("of", 4L);
        assertThat(expressions.figures().getLast().value()).isEqualTo(1.0);
        assertThat(expressions.misses()).hasSize(1);
    }
}
