package dev.commentary.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {

    @Test
    void a_position_survives_the_way_to_a_reader_and_back() {
        // Given
        var position = new StreamPosition(-77, 0, 1, 127, 128, 1_000_000, (1L << 55) - 1);
        // When, then
        assertThat(StreamPosition.decode(position.encode())).contains(position);
    }

    @Test
    void an_id_stays_short_enough_for_a_header() {
        long[] next = new long[100];
        Arrays.fill(next, 1L << 40);
        assertThat(new StreamPosition(1, next).encode()).hasSizeLessThan(1000);
    }

    @Test
    void a_partition_that_was_added_later_starts_at_its_beginning() {
        assertThat(new StreamPosition(1, 5, 6).next(2)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQ", "nowhere", "###", "AgAAAAEF"})
    void what_no_event_carried_is_no_position(String id) {
        assertThat(StreamPosition.decode(id)).isEmpty();
    }

    @Test
    void an_id_that_breaks_off_is_no_position() {
        // Given
        byte[] whole = Base64.getUrlDecoder().decode(new StreamPosition(1, 300).encode());
        byte[] broken = Arrays.copyOf(whole, whole.length - 1);
        // When, then
        assertThat(StreamPosition.decode(Base64.getUrlEncoder().encodeToString(broken))).isEmpty();
    }
}
