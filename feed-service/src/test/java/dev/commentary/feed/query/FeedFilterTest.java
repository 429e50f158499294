package dev.commentary.feed.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.feed.query.QueryNode.And;
import dev.commentary.feed.query.QueryNode.Filter;
import dev.commentary.feed.query.QueryNode.Or;
import dev.commentary.feed.query.QueryNode.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFilterTest {

    @Test
    void nothingChosenIsEverything() {
        assertThat(new FeedFilter(" ", List.of(), null, List.of(), List.of(), List.of()).read())
                .isEqualTo(new FeedFilter.Valid(QueryNode.EVERYTHING));
    }

    @Test
    void valuesOfOneParameterAreAlternativesAndAllParametersMustHold() {
        // Given
        FeedFilter filter =
                new FeedFilter(
                        "chips",
                        List.of("the-times", "the-sun"),
                        "carried",
                        List.of(),
                        List.of(),
                        List.of("en"));

        // Then
        assertThat(filter.read())
                .isEqualTo(
                        new FeedFilter.Valid(
                                new And(
                                        List.of(
                                                new Text("chips"),
                                                new Or(
                                                        List.of(
                                                                outlet("carried:the-times"),
                                                                outlet("carried:the-sun"))),
                                                new Filter(FilterField.LANGUAGE, "en")))));
    }

    @Test
    void everyWrongParameterIsNamed() {
        // Given
        FeedFilter filter =
                new FeedFilter(
                        "(chips", List.of(), null, List.of("sport"), List.of(), List.of("?"));

        // Then
        assertThat(filter.read())
                .isEqualTo(
                        new FeedFilter.Invalid(
                                List.of(
                                        new FeedFilter.Fault(
                                                "q",
                                                "at character 1: the parenthesis is never closed"),
                                        new FeedFilter.Fault(
                                                "topic",
                                                "'sport' is not a code such as medtop:11000000"),
                                        new FeedFilter.Fault(
                                                "language",
                                                "'?' is not a language tag such as en"))));
    }

    private static Filter outlet(String value) {
        return new Filter(FilterField.OUTLET, value);
    }
}
