package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final String[] FRAME = {"[My|Our] {p1-} piece[, and {2}|].", "1", "2"};

    @Test
    void aFrameGivesSomeNotesWithOtherWordsAndOutlets() {
        List<String[]> notes = notes();

        assertThat(notes).hasSizeGreaterThan(3);
        assertThat(notes)
                .extracting(note -> note[0])
                .allSatisfy(text -> assertThat(text).matches("(My|Our) .* piece(, and .*)?\\."))
                .anySatisfy(text -> assertThat(text).startsWith("My"))
                .anySatisfy(text -> assertThat(text).startsWith("Our"));
    }

    @Test
    void anOutletThatIsNotChosenHasNoRole() {
        assertThat(notes())
                .allSatisfy(note -> {
                    assertThat(note[1]).isNotEmpty();
                    assertThat(note[2].isEmpty()).isEqualTo(!note[0].contains(", and"));
                });
    }

    @Test
    void theSameFrameGivesTheSameNotes() {
        assertThat(notes()).usingRecursiveComparison().isEqualTo(notes());
    }

    @Test
    void everyOutletOfAFrameIsFoundInItsNotesWithFewExceptions() {
        List<String[]> notes = GoldNotes.framed();
        NoteReader reader = new NoteReader(Gazetteer.load(), new RoleModel(Map.of()));

        long named =
                notes.stream()
                        .filter(note -> {
                            FoldedText text = FoldedText.of(note[0]);
                            return reader.marks(text).stream().anyMatch(Mark::isName);
                        })
                        .count();

        assertThat(named).isGreaterThan(notes.size() * 19L / 20);
    }

    private static List<String[]> notes() {
        return Frames.notes(List.<String[]>of(FRAME));
    }
}
