package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ImporterTest {

    @Test
    void theSummaryCountsAndGivesAReasonForEachRefusedPost() {
        // When
        Importer.Summary summary =
                Importer.summary(
                        """
                        {"accepted": 2, "unchanged": 1, "refused": 1, "posts": [
                          {"status": "accepted", "id": "a"},
                          {"status": "refused", "title": "On tides",
                           "errors": [{"field": "body", "reason": "is empty"}]}]}
                        """);

        // Then
        assertThat(summary.lines())
                .containsExactly(
                        "2 accepted, 1 unchanged, 1 refused", "refused: On tides: body is empty");
    }

    @Test
    void aRefusalOfTheWholeFileIsReadFromTheProblemDocument() {
        assertThat(Importer.problem("{\"title\": \"Forbidden\", \"detail\": \"needs a key\"}"))
                .isEqualTo("needs a key");
        assertThat(Importer.problem("Bad Gateway")).isEqualTo("Bad Gateway");
    }

    @Test
    void theBarIsDrawnOncePerPercentThenSaysWhatIsWaitedForAndDisappears() {
        // Given
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ProgressBar bar =
                new ProgressBar(
                        "a.txt",
                        1000,
                        "sent, now taken in ...",
                        new PrintStream(screen, true, StandardCharsets.UTF_8));

        // When
        bar.accept(500);
        bar.accept(501);
        bar.accept(1000);
        bar.close();

        // Then
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\r\033[Ka.txt [%s%s] 50 %%".formatted("#".repeat(15), ".".repeat(15))
                                + "\r\033[Ka.txt: sent, now taken in ..."
                                + "\r\033[K");
    }
}
