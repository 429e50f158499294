package dev.commentary.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.SamplePost;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LiveLog log = new LiveLog(3, 1_000);

    @Test
    void only_what_came_after_a_position_is_given() {
        // Given
        log.begin(new StreamPosition(1, 10, 20));
        log.append(event(0, 10, 1));
        log.append(event(1, 20, 1));
        log.append(event(0, 12, 1));
        // When, then
        assertThat(log.after(new StreamPosition(1, 11, 20)))
                .extracting(LiveEvent::offset)
                .containsExactly(20L, 12L);
        assertThat(log.head()).isEqualTo(new StreamPosition(1, 13, 21));
    }

    @Test
    void the_oldest_go_first_and_the_floor_rises() {
        // Given
        log.begin(new StreamPosition(1, 10, 20));
        // When
        log.append(event(0, 10, 1));
        log.append(event(1, 20, 1));
        log.append(event(0, 11, 1));
        log.append(event(0, 12, 1));
        // Then
        assertThat(log.floor()).isEqualTo(new StreamPosition(1, 11, 20));
    }

    @Test
    void large_events_take_the_room_of_many() {
        // Given
        log.begin(new StreamPosition(1, 0));
        log.append(event(0, 0, 600));
        // When
        log.append(event(0, 1, 600));
        // Then
        assertThat(log.floor()).isEqualTo(new StreamPosition(1, 1));
    }

    @Test
    void the_position_of_a_moment_is_before_all_that_came_since() {
        // Given
        log.begin(new StreamPosition(1, 0, 0));
        log.append(event(0, 0, 1, NOON.minusSeconds(30)));
        log.append(event(1, 0, 1, NOON.minusSeconds(5)));
        log.append(event(0, 1, 1, NOON));
        // When, then
        assertThat(log.at(NOON.minusSeconds(10))).isEqualTo(new StreamPosition(1, 1, 0));
    }

    @Test
    void a_partition_may_be_added_while_the_stream_runs() {
        // Given
        log.begin(new StreamPosition(1, 5));
        // When
        log.append(event(2, 0, 1));
        // Then
        assertThat(log.head()).isEqualTo(new StreamPosition(1, 5, 0, 1));
    }

    @Test
    void a_post_is_found_as_it_was_there_last_and_not_once_withdrawn() {
        // Given
        EnrichedPost first = new SamplePost().revision(1).build();
        EnrichedPost second = new SamplePost().id(first.id()).revision(2).build();
        log.begin(new StreamPosition(1, 0));
        log.append(event(first.id(), 0, new LiveChange.Shown(first)));
        log.append(event(first.id(), 1, new LiveChange.Shown(second)));
        // When, then
        assertThat(log.find(first.id())).contains(second);
        log.append(event(first.id(), 2, new LiveChange.Withdrawn(first.id())));
        assertThat(log.find(first.id())).isEmpty();
        assertThat(log.find("0".repeat(32))).isEmpty();
    }

    private static LiveEvent event(int partition, long offset, int size) {
        return event(partition, offset, size, NOON);
    }

    private static LiveEvent event(int partition, long offset, int size, Instant at) {
        return new LiveEvent(partition, offset, "x", size, at, () -> new LiveChange.Withdrawn("x"));
    }

    private static LiveEvent event(String postId, long offset, LiveChange change) {
        return new LiveEvent(0, offset, postId, 1, NOON, () -> change);
    }
}
