package dev.commentary.feed.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.PublicationTime;
import dev.commentary.contract.PublishedTag;
import dev.commentary.feed.SamplePost;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortAtTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2017-08-15T09:30:00+02:00, instant, 2017-08-15T07:30:00Z",
        "2017-08-15, day, 2017-08-15T00:00:00Z",
        "2017-08, month, 2017-08-01T00:00:00Z",
        "2017, year, 2017-01-01T00:00:00Z",
        "2027-01-01, day, 2026-11-23T12:00:00Z",
        "15 August, day, 2026-11-23T12:00:00Z",
        "2017, era, 2026-11-23T12:00:00Z"
    })
    void a_post_belongs_to_the_start_of_what_is_known_and_never_to_the_future(
            String value, String precision, Instant expected) {
        assertThat(
                        SortAt.of(
                                new SamplePost()
                                        .published(value, precision)
                                        .receivedAt(RECEIVED)
                                        .build()))
                .isEqualTo(expected);
    }

    @Test
    void a_doubtful_date_is_not_sorted_by() {
        // Given
        PublishedTag absurd =
                new PublishedTag(
                        "1017", "year", "text", List.of("absurd"), 0.5, "m", List.of(), "dates-1");
        // When, then
        assertThat(PublicationTime.of(absurd)).isEmpty();
    }
}
