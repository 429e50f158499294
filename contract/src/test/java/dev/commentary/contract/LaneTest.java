package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {

    @ParameterizedTest
    @CsvSource({"LIVE, live", "BACKFILL, backfill"})
    void aLaneIsReadAsItIsWritten(Lane lane, String value) {
        assertThat(lane.value()).isEqualTo(value);
        assertThat(Lane.of(value)).isEqualTo(lane);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LIVE", "Live", "live ", "express"})
    void anyOtherWordIsRefusedAndTheKnownOnesNamed(String value) {
        assertThatThrownBy(() -> Lane.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lane is 'live' or 'backfill', not '%s'", value);
    }
}
