package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOutletsTest {

    @TempDir private Path folder;

    @Test
    void theOperatorsOutletsGoBeforeThoseOfTheJar() throws IOException {
        // Given
        Path file =
                write(
                        "# mine",
                        "",
                        row(
                                "canal-post",
                                "The Canal Post",
                                "GB",
                                "canalpost.example",
                                "CP News",
                                "outlet"),
                        row("my-times", "My Times", "", "thetimes.co.uk", "", "outlet"));

        // When
        Gazetteer gazetteer = Gazetteer.load(file);

        // Then
        assertThat(gazetteer.size()).isEqualTo(Gazetteer.load().size() + 2);
        assertThat(gazetteer.findByName("CP News")).extracting("id").isEqualTo("canal-post");
        assertThat(gazetteer.findByHost("www.canalpost.example"))
                .extracting("country")
                .isEqualTo("GB");
        assertThat(gazetteer.findByHost("thetimes.co.uk")).extracting("id").isEqualTo("my-times");
        assertThat(gazetteer.version()).matches("outlets-20[0-9.]+\\+[0-9a-f]{8}");
    }

    @Test
    void withoutAFileThereAreThoseOfTheJar() {
        assertThat(Gazetteer.load(folder.resolve("none.tsv")).version())
                .isEqualTo(Gazetteer.load().version())
                .doesNotContain("+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    one column                           ; has 1 columns, not 6
                    a b~A B~GB~ab.example~~outlet        ; needs an id of letters, digits and dashes
                    a-b~ ~GB~ab.example~~outlet          ; a name, and a kind
                    a-b~A B~GB~ab.example~~newsletter    ; and a kind of
                    """)
    void aRowThatIsNoOutletIsRefusedWithFileLineAndReason(String row, String reason)
            throws IOException {
        // Given
        Path file = write("# mine", row.replace('~', '\t'));

        // When / Then
        assertThatThrownBy(() -> Gazetteer.load(file))
                .isInstanceOf(KnowledgeRefused.class)
                .hasMessageStartingWith(file + ", line 2: ")
                .hasMessageContaining(reason);
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("outlets.tsv"), List.of(lines));
    }

    private static String row(String... columns) {
        return String.join("\t", columns);
    }
}
