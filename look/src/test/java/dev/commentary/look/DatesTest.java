package dev.commentary.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.PublishedTag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2017-08-15T09:30:00+02:00, instant, '', 'Published 15 Aug 2017, 07:30 UTC'",
        "2017-08-15, day, '', Published 15 Aug 2017",
        "2017-08, month, '', Published August 2017",
        "2017, year, '', Published 2017",
        "2031-05-03, day, future, Published 3 May 2031 (doubtful: future)",
        "last week, day, '', Published last week",
        ", unknown, '', Date unknown"
    })
    void a_date_is_told_as_exactly_as_it_is_known(
            @Nullable String value, String precision, String flags, String expected) {
        // Given
        List<String> doubts = Arrays.stream(flags.split(",")).filter(f -> !f.isEmpty()).toList();
        PublishedTag published =
                new PublishedTag(value, precision, "text", doubts, 0.9, "m", List.of(), "dates-1");
        // When, then
        assertThat(Dates.published(published)).isEqualTo(expected);
    }
}
