package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.commentary.contract.OutletTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes that were invented for this project, with what a careful reader finds in them. */
class InventedNotesTest {

    private static final OutletTagger TAGGER = OutletTagger.load();

    record InventedNote(String text, Set<String> carried, Set<String> appeared) {

        static InventedNote of(String line) {
            String[] parts = line.split("\\|", -1);
            return new InventedNote(parts[0], names(parts[1]), names(parts[2]));
        }

        private static Set<String> names(String joined) {
            return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(";")));
        }
    }

    static Stream<InventedNote> notes() throws IOException {
        try (InputStream in = InventedNotesTest.class.getResourceAsStream("notes.txt")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(InventedNote::of);
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void readsWhoCarriedAPieceAndWhereItsAuthorAppeared(InventedNote note) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.withNote(note.text()));
        // Then
        assertSoftly(softly -> {
            softly.assertThat(Posts.names(tags, OutletTag.CARRIED)).isEqualTo(note.carried());
            softly.assertThat(Posts.names(tags, OutletTag.APPEARED)).isEqualTo(note.appeared());
        });
    }

    @ParameterizedTest
    @MethodSource("notes")
    void evidenceIsTheNameAsItStandsInTheNote(InventedNote note) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.withNote(note.text()));
        // Then
        assertThat(tags)
                .flatExtracting(OutletTag::evidence)
                .allSatisfy(evidence -> {
                    assertThat(evidence.field()).isEqualTo("note");
                    assertThat(note.text().substring(evidence.start(), evidence.end()))
                            .isNotBlank()
                            .doesNotStartWith(" ")
                            .doesNotEndWith(" ");
                });
    }
}
