package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T12:00:00.123456Z");

    @Test
    void a_revision_is_the_moment_of_acceptance_in_microseconds() {
        assertThat(Revision.at(MOMENT)).isEqualTo(1_795_435_200_123_456L);
        assertThat(Revision.acceptance(Revision.at(MOMENT))).isEqualTo(MOMENT);
    }

    @Test
    void the_next_one_of_a_post_leaves_room_for_all_taggings_of_the_last() {
        long last = Revision.at(MOMENT);

        assertThat(Revision.next(last, last))
                .isGreaterThan(last + Revision.MOST_TAGGINGS)
                .isEqualTo(last + 1_000);
        assertThat(Revision.next(last, last + 5_000_000)).isEqualTo(last + 5_000_000);
    }

    @Test
    void the_id_of_an_event_tells_it() {
        assertThat(Revision.acceptance("0".repeat(32) + "@" + Revision.at(MOMENT)))
                .contains(MOMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "abc",
                "abc@",
                "abc@12x",
                "abc@1795435200123456.2",
                "abc@99999999999999999999",
                "abc@-9000000000000000000"
            })
    void what_is_no_id_of_an_event_tells_nothing(String id) {
        assertThat(Revision.acceptance(id)).isEmpty();
    }
}
