package dev.commentary.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void theFourSharesAreThoseOfTheTextbook() {
        // When
        for (int i = 0; i < 6; i++) {
            tally.add(true, true);
        }
        tally.add(false, true);
        tally.add(false, true);
        tally.add(true, false);
        tally.add(false, false);

        // Then
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isCloseTo(6.0 / 7, within(1e-9));
        assertThat(tally.f1()).isCloseTo(0.8, within(1e-9));
        assertThat(tally.accuracy()).isCloseTo(0.7, within(1e-9));
        assertThat(tally.figures("all").getFirst().counts())
                .containsEntry("tp", 6L)
                .containsEntry("fp", 2L)
                .containsEntry("fn", 1L)
                .containsEntry("tn", 1L);
    }

    @Test
    void setsAreComparedOneByOne() {
        // When
        tally.addAll(Set.of("a", "b", "c"), Set.of("b", "c", "d"));

        // Then
        assertThat(tally.precision()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(tally.recall()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertThat(tally.f1()).isNaN();
        assertThat(Figure.share("all", "accuracy", 0, 0).value()).isNaN();
    }
}
