package dev.commentary.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseAutomatonTest {

    @Test
    void findsWordsPhrasesAndBeginningsOfWordsInOnePass() {
        assertThat(found("Terrorists planned a car bomb.", "terror*", "car bomb", "bomb"))
                .containsExactlyInAnyOrder("Terrorists", "car bomb", "bomb");
    }

    @Test
    void aWordIsNeverFoundInsideAnother() {
        assertThat(found("A warm reward, software and postwar.", "war")).isEmpty();
        assertThat(found("war", "war")).containsExactly("war");
    }

    @Test
    void accentsCapitalsHyphensAndApostrophesMakeNoDifference() {
        assertThat(found("A COUP D’ÉTAT by counter-terrorism", "coup d etat", "counter terror*"))
                .containsExactly("COUP D’ÉTAT", "counter-terrorism");
    }

    @Test
    void aPhraseDoesNotRunAcrossTheEndOfASentence() {
        assertThat(found("They went to war. Crimes followed.", "war crimes")).isEmpty();
    }

    @Test
    void otherScriptsAreWordsOfTheirOwn() {
        assertThat(found("война war мир", "war")).containsExactly("war");
        assertThat(found("Жwar", "war")).isEmpty();
    }

    @Test
    void agreesWithPlainSearchForManyPhrases() {
        // Given
        List<String> phrases =
                IntStream.range(0, 3000).mapToObj(n -> "word" + Integer.toString(n, 36)).toList();
        String text = String.join(" ", phrases.subList(500, 700));

        // When
        List<String> found = found(text, phrases.toArray(String[]::new));

        // Then
        assertThat(found).isEqualTo(phrases.subList(500, 700));
    }

    private static List<String> found(String text, String... phrases) {
        List<String> found = new ArrayList<>();
        new PhraseAutomaton(List.of(phrases))
                .scan(text, (phrase, start, end) -> found.add(text.substring(start, end)));
        return found;
    }
}
