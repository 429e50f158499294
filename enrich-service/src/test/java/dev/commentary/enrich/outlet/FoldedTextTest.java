package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "El País, el pais",
        "SÜDDEUTSCHE, suddeutsche",
        "Côte d’Ivoire, cote d'ivoire",
        "Jyllands‑Posten, jyllands-posten",
        "a  b, a b"
    })
    void plainTextHasNoCaseAccentsAndDoubleBlanks(String written, String plain) {
        assertThat(FoldedText.fold(written)).isEqualTo(plain);
    }

    @Test
    void anEmptyLineEndsAParagraphAndAnotherLineFeedDoesNot() {
        assertThat(new String(FoldedText.of("a\nb\n\nc \n \n d").chars())).isEqualTo("a b\nc d");
    }

    @Test
    void positionsLeadBackToTheOriginal() {
        // Given
        String original = "To  the\u00a0 New\n\nYork";
        // When
        FoldedText text = FoldedText.of(original);
        // Then
        int york = new String(text.chars()).indexOf("york");
        assertThat(original.substring(text.originOf(york), text.originAfter(york + 4)))
                .isEqualTo("York");
        int the = new String(text.chars()).indexOf("the");
        assertThat(original.substring(text.originOf(the), text.originAfter(the + 3)))
                .isEqualTo("the");
    }
}
