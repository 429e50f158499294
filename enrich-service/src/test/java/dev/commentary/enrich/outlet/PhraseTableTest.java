package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

    private static List<String> found(Map<String, String> phrases, String text) {
        List<String> found = new ArrayList<>();
        new PhraseTable<>(phrases)
                .scan(
                        FoldedText.of(text),
                        (start, end, value) -> found.add(value + "@" + start + "-" + end));
        return found;
    }

    @Test
    void findsPhrasesThatBeginWithinOneAnother() {
        assertThat(
                        found(
                                Map.of("new york", "a", "new york times", "b", "york", "c"),
                                "New York Times"))
                .containsExactly("a@0-8", "b@0-14", "c@4-8");
    }

    @Test
    void findsNothingInsideWords() {
        assertThat(found(Map.of("sun", "a"), "sunday, unsung sun.")).containsExactly("a@15-18");
    }

    @Test
    void findsWordsThatWereRunTogether() {
        assertThat(found(Map.of("times", "a", "bild", "b"), "TimesBild"))
                .contains("a@0-5", "b@5-9");
    }

    @Test
    void findsPhrasesThatEndInASign() {
        assertThat(found(Map.of("u.s.", "a", "radio:", "b"), "The U.S. radio: on"))
                .containsExactly("a@4-8", "b@9-15");
    }

    @Test
    void findsAPhraseWhoseBeginningIsAnother() {
        assertThat(found(Map.of("spoke", "a", "spoke to", "b"), "spoke. spoke to"))
                .containsExactly("a@0-5", "a@7-12", "b@7-15");
    }

    @Test
    void findsEachOfFiftyThousandPhrasesAndNoneBeside() {
        // Given
        Map<String, String> phrases = new HashMap<>();
        for (int number = 0; number < 50_000; number++) {
            phrases.put("word" + number + " post", "p" + number);
        }

        // When / Then
        String known = phrases.keySet().stream().sorted().collect(Collectors.joining(" "));
        assertThat(found(phrases, known)).hasSize(50_000);
        assertThat(found(phrases, known.replace("post", "past").replace("word", "weird")))
                .isEmpty();
    }
}
