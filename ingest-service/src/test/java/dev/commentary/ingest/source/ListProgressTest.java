package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.list.Listed;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListProgressTest {

    @Test
    void aPageIsKnownByItsCanonicalAddressAndItsDate() {
        // Given
        String key = key("https://harbour.example/a", "2026-01-01");

        // Then
        assertThat(key("http://www.harbour.example/a/?utm_source=x#top", "2026-01-01"))
                .isEqualTo(key);
        assertThat(key("https://harbour.example/a", "2026-01-02")).isNotEqualTo(key);
        assertThat(key("https://harbour.example/a", null)).isNotEqualTo(key);
        assertThat(key("https://harbour.example/b", "2026-01-01")).isNotEqualTo(key);
    }

    @Test
    void keysComeBackAsTheyWereInTheOrderOfTheirLastAppearance() {
        // Given
        ListProgress first =
                ListProgress.BEGIN.with(
                        List.of("0000000000000001", "ffffffffffffffff", "00ab00ab00ab00ab"));

        // When
        ListProgress again = first.with(List.of("0000000000000001"));

        // Then
        assertThat(again.keys())
                .containsExactly("ffffffffffffffff", "00ab00ab00ab00ab", "0000000000000001");
        assertThat(again.without(Set.of("ffffffffffffffff", "0000000000000002")).keys())
                .containsExactly("00ab00ab00ab00ab", "0000000000000001");
    }

    @Test
    void whatIsRememberedFitsIntoARecordAndForgetsTheOldest() {
        // When
        ListProgress progress =
                ListProgress.BEGIN.with(numbers(0, 50_000)).with(numbers(50_000, 90_000));

        // Then
        assertThat(progress.keys())
                .hasSize(60_000)
                .contains(String.format("%016x", 89_999))
                .doesNotContain(String.format("%016x", 29_999));
        assertThat(progress.seen().length()).isLessThan(700_000);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> String.format("%016x", i)).toList();
    }

    private static String key(String address, @Nullable String modified) {
        return ListProgress.key(new Listed(address, modified, null, null, null, null));
    }
}
