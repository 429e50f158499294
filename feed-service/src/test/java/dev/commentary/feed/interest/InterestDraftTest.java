package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.http.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestDraftTest {

    @Test
    void outletsAndTopicsNarrowTheQuery() {
        // When
        var outcome =
                InterestDraft.read(
                        new InterestRequest(
                                " Trade ",
                                "tariffs OR quotas",
                                List.of("The Times"),
                                List.of("medtop:04000000", "20000345")));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new InterestDraft.Valid(
                                new InterestDraft(
                                        "Trade",
                                        "tariffs OR quotas",
                                        List.of("the-times"),
                                        List.of("medtop:04000000", "medtop:20000345"))));
        assertThat(Interest.wholeQuery("a OR b", List.of("the-times"), List.of("medtop:04000000")))
                .isEqualTo("(a OR b) (outlet:the-times) (topic:medtop:04000000)");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        // When
        var outcome =
                InterestDraft.read(
                        new InterestRequest(null, "tariffs AND", List.of(" "), List.of("sport")));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new InterestDraft.Invalid(
                                List.of(
                                        new FieldError("name", "is missing"),
                                        new FieldError(
                                                "query",
                                                "at character 12: something must follow here"),
                                        new FieldError(
                                                "outlets",
                                                "' ' is not the id of an outlet, such as"
                                                        + " financial-times"),
                                        new FieldError(
                                                "topics",
                                                "'sport' is not a code such as"
                                                        + " medtop:11000000"))));
    }

    @Test
    void aLineBreakInANameIsRefused() {
        assertThat(InterestDraft.read(new InterestRequest("a\r\nb", "x", null, null)))
                .isInstanceOf(InterestDraft.Invalid.class);
    }
}
