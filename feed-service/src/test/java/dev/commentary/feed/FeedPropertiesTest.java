package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Configuration is an interface: every key and default is pinned here. */
class FeedPropertiesTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new FeedProperties(
                                "commentary-read",
                                new FeedProperties.Stream(
                                        1000,
                                        256,
                                        Duration.ofSeconds(15),
                                        Duration.ofSeconds(2),
                                        2000,
                                        DataSize.ofMegabytes(32),
                                        5000)));
    }

    @Test
    void keys() {
        assertThat(
                        bind(
                                Map.of(
                                        "commentary.feed.read-alias", "other",
                                        "commentary.feed.stream.clients", "1",
                                        "commentary.feed.stream.queue", "2",
                                        "commentary.feed.stream.heartbeat", "3s",
                                        "commentary.feed.stream.retry", "4s",
                                        "commentary.feed.stream.kept-events", "5",
                                        "commentary.feed.stream.kept-size", "6KB",
                                        "commentary.feed.stream.replayed-events", "0")))
                .isEqualTo(
                        new FeedProperties(
                                "other",
                                new FeedProperties.Stream(
                                        1,
                                        2,
                                        Duration.ofSeconds(3),
                                        Duration.ofSeconds(4),
                                        5,
                                        DataSize.ofKilobytes(6),
                                        0)));
    }

    @Test
    void what_cannot_work_is_refused_by_name() {
        assertThatThrownBy(() -> bind(Map.of("commentary.feed.stream.queue", "0")))
                .hasStackTraceContaining("commentary.feed.stream.queue must be positive: 0");
    }

    private static FeedProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("commentary.feed", FeedProperties.class);
    }
}
