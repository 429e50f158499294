package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.testing.RealStack;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** {@code /v1/posts/stream} over HTTP, fed by a real Kafka. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.feed.stream.heartbeat=300ms",
            "commentary.feed.stream.kept-events=20"
        })
@Import(RealStack.class)
class LiveStreamTest {

    private static final String UNKNOWN_DATE =
            "\"published\":{\"value\":null,\"precision\":\"unknown\",";

    private final Publisher publisher;
    private final EventRecords records = new EventRecords("test", Clock.systemUTC());
    private final MeterRegistry metrics;
    private final int port;

    @Autowired
    LiveStreamTest(Publisher publisher, MeterRegistry metrics, @LocalServerPort int port) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.port = port;
    }

    @Test
    void a_new_post_is_shown_to_those_whose_filter_lets_it() throws Exception {
        // Given
        EnrichedPost post =
                new SamplePost()
                        .outlet("financial-times", "Financial Times", OutletTag.CARRIED)
                        .build();
        try (OpenStream all = open("", null);
                OpenStream words = open("q=ferry+-tram&outlet=Financial+Times", null);
                OpenStream other = open("q=tram", null)) {
            // When
            publish(post);
            // Then
            await().until(() -> all.about(post.id()).count() == 1);
            await().until(() -> words.about(post.id()).count() == 1);
            assertThat(all.about(post.id()).findFirst().orElseThrow())
                    .satisfies(event -> {
                        assertThat(event.name()).isEqualTo("post");
                        assertThat(event.data())
                                .contains(UNKNOWN_DATE)
                                .doesNotContain("note\":null");
                    });
            assertThat(other.events()).isEmpty();
        }
    }

    @Test
    void a_reader_that_comes_back_gets_exactly_what_it_missed() throws Exception {
        // Given
        EnrichedPost seen = new SamplePost().build();
        List<EnrichedPost> missed = posts(10);
        String lastId;
        try (OpenStream before = open("", null)) {
            publish(seen);
            await().until(() -> before.about(seen.id()).count() == 1);
            lastId = before.about(seen.id()).findFirst().orElseThrow().id();
        }
        // When
        publish(missed.toArray(PostEvent[]::new));
        // Then
        try (OpenStream after = open("", lastId)) {
            await().until(() -> missed.stream().allMatch(p -> after.about(p.id()).count() == 1));
            assertThat(after.about(seen.id())).isEmpty();
        }
    }

    @Test
    void what_memory_no_longer_holds_is_read_again_from_kafka() throws Exception {
        // Given
        String start;
        try (OpenStream before = open("", null)) {
            await().until(() -> !before.lastId().isEmpty());
            start = before.lastId();
        }
        List<EnrichedPost> missed = posts(60);
        publish(missed.toArray(PostEvent[]::new));
        // When
        try (OpenStream after = open("", start)) {
            // Then
            await().until(() -> missed.stream().allMatch(p -> after.about(p.id()).count() == 1));
        }
    }

    @Test
    void a_withdrawal_is_told() throws Exception {
        // Given
        EnrichedPost post = new SamplePost().build();
        try (OpenStream stream = open("q=nothing+of+it", null)) {
            // When
            publish(post, new WithdrawnPost(post.id(), 2L, Lane.LIVE, post.receivedAt()));
            // Then
            await().until(() ->
                    stream.about(post.id()).anyMatch(e -> e.name().equals("withdrawn")));
        }
    }

    @Test
    void a_reader_with_an_id_of_nowhere_is_told_of_the_gap() throws Exception {
        try (OpenStream stream = open("", "bm93aGVyZQ")) {
            await().until(() -> stream.events().stream().anyMatch(e -> e.name().equals("gap")));
        }
    }

    @Test
    void posts_are_on_the_stream_within_a_tenth_of_a_second() throws Exception {
        // Given
        try (OpenStream stream = open("", null)) {
            publish(new SamplePost().build());
            await().until(() -> !stream.events().isEmpty());
            List<Long> millis = new ArrayList<>();
            // When
            for (int i = 0; i < 100; i++) {
                EnrichedPost post = new SamplePost().build();
                long start = System.nanoTime();
                publish(post);
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> stream.about(post.id()).findAny().isPresent());
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            // Then
            millis.sort(null);
            assertThat(millis.get(50)).as("median of %s", millis).isLessThan(100);
            assertThat(metrics.get("commentary.shown").timer().count()).isGreaterThan(100);
        }
    }

    private OpenStream open(String parameters, @Nullable String lastId) {
        return await().ignoreException(IOException.class)
                .until(() -> OpenStream.ofPosts(port, parameters, lastId), stream -> true);
    }

    private void publish(PostEvent... events) {
        publisher.publish(List.of(events).stream().map(records::enriched).toList());
    }

    private static List<EnrichedPost> posts(int count) {
        List<EnrichedPost> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(new SamplePost().title("Ferry number " + i).build());
        }
        return posts;
    }
}
