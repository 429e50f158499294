package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSensesTest {

    private final WordSenses senses = WordSenses.load();

    @ParameterizedTest
    @CsvSource({
        "quoted, quot",
        "quotes, quot",
        "quoting, quot",
        "translation, transl",
        "told, told",
        "ran, ran",
        "as told to, as told to"
    })
    void theFormsOfAWordHaveOneStem(String word, String stem) {
        assertThat(WordSenses.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "essays, TEXT",
        "interviewing, TALK",
        "chatted, TALK",
        "told, SPOKEN",
        "kind enough to print, THANKED",
        "declined, NOT"
    })
    void aWordHasTheSenseOfItsStemAndAPhraseThatOfItsFirstWordWithOne(String text, String sense) {
        assertThat(senses.of(text)).isEqualTo(sense);
    }

    @Test
    void mostWordsHaveNone() {
        assertThat(senses.of("butter")).isNull();
        assertThat(senses.of("")).isNull();
    }
}
