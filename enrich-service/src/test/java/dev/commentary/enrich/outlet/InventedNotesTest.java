package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.commentary.contract.OutletTag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes that were invented for this project, with what a careful reader finds in them. */
class InventedNotesTest {

    private static final OutletTagger TAGGER = OutletTagger.load();

    record InventedNote(String text, Set<String> carried, Set<String> appeared) {}

    static Stream<InventedNote> notes() {
        return GoldNotes.pinned().stream()
                .map(note ->
                        new InventedNote(
                                note[0], GoldNotes.names(note[1]), GoldNotes.names(note[2])));
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
