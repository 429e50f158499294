package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.http.FieldError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterestDraftTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void outletsAndTopicsNarrowTheQuery() {
        // When
        var outcome =
                InterestDraft.read(
                        new InterestRequest(
                                " Trade ",
                                "tariffs OR quotas",
                                List.of("The Times"),
                                List.of("medtop:04000000", "20000345"),
                                null));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new InterestDraft.Valid(
                                new InterestDraft(
                                        "Trade",
                                        "tariffs OR quotas",
                                        List.of("the-times"),
                                        List.of("medtop:04000000", "medtop:20000345"),
                                        null)));
        assertThat(Interest.wholeQuery("a OR b", List.of("the-times"), List.of("medtop:04000000")))
                .isEqualTo("(a OR b) (outlet:the-times) (topic:medtop:04000000)");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        // When
        var outcome =
                InterestDraft.read(
                        new InterestRequest(
                                null, "tariffs AND", List.of(" "), List.of("sport"), null));

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
        assertThat(InterestDraft.read(new InterestRequest("a\r\nb", "x", null, null, null)))
                .isInstanceOf(InterestDraft.Invalid.class);
    }

    @Test
    void examplesMayStandInForTheQuery() {
        // When
        var outcome =
                InterestDraft.read(
                        new InterestRequest(
                                "Trade",
                                " ",
                                null,
                                List.of("medtop:04000000"),
                                new InterestRequest.ExamplesRequest(List.of(ID), null)));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new InterestDraft.Valid(
                                new InterestDraft(
                                        "Trade",
                                        null,
                                        List.of(),
                                        List.of("medtop:04000000"),
                                        new Examples(Set.of(ID), Set.of()))));
    }

    @Test
    void withoutQueryAndExamplesItSaysWhatIsMissing() {
        assertThat(InterestDraft.read(new InterestRequest("a", null, null, null, null)))
                .isEqualTo(
                        new InterestDraft.Invalid(
                                List.of(
                                        new FieldError(
                                                "query",
                                                "is missing; or give examples, the ids of posts"
                                                        + " that show the topic"))));
    }

    @Test
    void examplesThatCannotBeAreNamed() {
        assertThat(
                        InterestDraft.read(
                                new InterestRequest(
                                        "a",
                                        null,
                                        null,
                                        null,
                                        new InterestRequest.ExamplesRequest(
                                                List.of(ID, "../x"), List.of(ID)))))
                .isEqualTo(
                        new InterestDraft.Invalid(
                                List.of(
                                        new FieldError(
                                                "examples.accepted",
                                                "'../x' is not the id of a post, 32 hexadecimal"
                                                        + " digits"),
                                        new FieldError(
                                                "examples.rejected",
                                                "'" + ID + "' is in examples.accepted too"))));
    }
}
