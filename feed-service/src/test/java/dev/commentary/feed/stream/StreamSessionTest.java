package dev.commentary.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.SamplePost;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Streams without a network: how readers are let in, handed events and dropped. */
class StreamSessionTest {

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final LiveStream stream =
            new LiveStream(
                    new FeedProperties.Stream(
                            2,
                            3,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            100,
                            DataSize.ofMegabytes(1),
                            10),
                    new StreamMetrics(metrics));

    @BeforeEach
    void begin() {
        stream.begin(new StreamPosition(7, 0));
        stream.accept();
    }

    @Test
    void a_slow_reader_is_dropped_and_others_go_on() throws InterruptedException {
        // Given
        LiveClient slow = new LiveClient(3);
        LiveClient quick = new LiveClient(3);
        stream.open(slow, null);
        stream.open(quick, null);
        // When
        for (int i = 0; i < 4; i++) {
            stream.publish(event(i));
            assertThat(quick.await(Duration.ZERO)).isInstanceOf(LiveClient.Next.Event.class);
        }
        // Then
        assertThat(slow.await(Duration.ZERO)).isInstanceOf(LiveClient.Next.End.class);
        assertThat(metrics.get("commentary.stream.dropped").counter().count()).isEqualTo(1);
        assertThat(metrics.get("commentary.stream.clients").gauge().value()).isEqualTo(1);
    }

    @Test
    void no_more_streams_are_opened_than_allowed() {
        stream.open(new LiveClient(1), null);
        stream.open(new LiveClient(1), null);
        assertThat(stream.open(new LiveClient(1), null)).isEmpty();
    }

    @Test
    void nobody_is_let_in_before_the_end_of_the_topic_is_known_and_while_stopping() {
        stream.stop();
        assertThat(stream.open(new LiveClient(1), null)).isEmpty();
    }

    @Test
    void a_reader_that_resumes_gets_what_memory_holds() {
        // Given
        stream.publish(event(0));
        stream.publish(event(1));
        // When
        Optional<LiveStream.Opening> opening =
                stream.open(new LiveClient(3), new StreamPosition(7, 1));
        // Then
        assertThat(opening.orElseThrow().resumes()).isTrue();
        assertThat(opening.orElseThrow().latest())
                .extracting(LiveEvent::offset)
                .containsExactly(1L);
    }

    @Test
    void a_position_on_an_earlier_topic_of_the_same_name_is_no_position() {
        // Given
        stream.publish(event(0));
        // When
        LiveStream.Opening opening =
                stream.open(new LiveClient(3), new StreamPosition(6, 0)).orElseThrow();
        // Then
        assertThat(opening.resumes()).isFalse();
        assertThat(opening.start()).isEqualTo(new StreamPosition(7, 1));
    }

    @Test
    void each_event_counts_once_where_replay_and_stream_overlap() {
        // Given
        ReaderProgress progress = new ReaderProgress(new StreamPosition(7, 1));
        // When, then
        assertThat(progress.reach(event(0))).isFalse();
        assertThat(progress.reach(event(1))).isTrue();
        assertThat(progress.reach(event(1))).isFalse();
        assertThat(progress.id()).isEqualTo(new StreamPosition(7, 2).encode());
    }

    private static LiveEvent event(long offset) {
        EnrichedPost post = new SamplePost().build();
        return new LiveEvent(
                0,
                offset,
                post.id(),
                1,
                Instant.parse("2026-11-23T12:00:00Z"),
                () -> new LiveChange.Shown(post));
    }
}
