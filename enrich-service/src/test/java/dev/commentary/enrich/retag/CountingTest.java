package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.enrich.retag.TagChanges.Change;
import dev.commentary.enrich.retag.TagChanges.Way;
import dev.commentary.enrich.retag.Tally.TagCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void tags_are_counted_by_frequency_and_go_on_where_a_tally_ended() {
        // Given
        Counting counting = new Counting(Tally.NOTHING);
        counting.changed(changes(new Change("topic", "medtop:1", "shipping", Way.ADDED)));
        counting.unchanged();
        // When
        Counting later = new Counting(counting.tally());
        later.changed(
                changes(
                        new Change("topic", "medtop:2", "medtop:2", Way.REMOVED),
                        new Change("topic", "medtop:1", "medtop:1", Way.REMOVED)));
        Tally tally = later.tally();
        // Then
        assertThat(tally.changed()).isEqualTo(2);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(tally.tags())
                .containsExactly(
                        new TagCount("topic", "medtop:1", "shipping", 1, 1, 0),
                        new TagCount("topic", "medtop:2", "medtop:2", 0, 1, 0));
    }

    @Test
    void however_many_tags_change_the_tally_stays_bounded() {
        // Given
        Counting counting = new Counting(Tally.NOTHING);
        // When
        for (int i = 0; i < 5_000; i++) {
            counting.changed(changes(new Change("outlet", "o" + i, "O " + i, Way.ADDED)));
        }
        // Then
        List<TagCount> tags = counting.tally().tags();
        assertThat(tags).hasSize(2_001);
        assertThat(tags.getFirst())
                .isEqualTo(new TagCount("outlet", "others", "others", 3_000, 0, 0));
    }

    private static TagChanges changes(Change... changes) {
        return new TagChanges(true, List.of(changes));
    }
}
