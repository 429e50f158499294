package dev.commentary.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the gold's authors. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    ADA MOOR; Jon Fell          => Jon Fell;Ada Moor   => true
                    Dr. Ada Möör                => By Ada Moor         => true
                    Jon Weiß                    => Jon Weiss           => true
                    Ada Moor, London, Jon Fell  => Ada Moor;Jon Fell   => true
                    Ada Moor from Ridge College => Ada Moor            => true
                    Ada Moor, Jon Fell          => Ada Moor            => false
                    Ada Moor                    => Ada Moor;Jon Fell   => false
                    Ada Moor                    => Ada Moor;London     => false
                    Ada                         => Ada Moor            => false
                    Ada, Jon                    => Ada                 => false
                    red/dpa                     => dpa                 => false
                    """)
    void authorsAreTheSameWithoutWhatIsNoPartOfTheirNames(String gold, String found, boolean same) {
        assertThat(Names.sameAuthors(gold, List.of(found.split(";", -1)))).isEqualTo(same);
    }
}
