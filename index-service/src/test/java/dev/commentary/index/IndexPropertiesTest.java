package dev.commentary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class IndexPropertiesTest {

    @Test
    void every_default_is_as_documented() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new IndexProperties(
                                1,
                                0,
                                Duration.ofSeconds(1),
                                DataSize.ofMegabytes(8),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(10),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(2),
                                1,
                                1));
    }

    @Test
    void every_key_is_as_documented() {
        // Given
        Map<String, String> all = new HashMap<>();
        all.put("commentary.index.shards", "3");
        all.put("commentary.index.replicas", "1");
        all.put("commentary.index.refresh-interval", "5s");
        all.put("commentary.index.bulk-size", "1MB");
        all.put("commentary.index.call-timeout", "15s");
        all.put("commentary.index.patience", "20s");
        all.put("commentary.index.first-pause", "50ms");
        all.put("commentary.index.longest-pause", "1s");
        all.put("commentary.index.live-concurrency", "4");
        all.put("commentary.index.backfill-concurrency", "2");
        // When / Then
        assertThat(bind(all))
                .isEqualTo(
                        new IndexProperties(
                                3,
                                1,
                                Duration.ofSeconds(5),
                                DataSize.ofMegabytes(1),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(20),
                                Duration.ofMillis(50),
                                Duration.ofSeconds(1),
                                4,
                                2));
        assertThat(all).hasSize(IndexProperties.class.getRecordComponents().length);
    }

    @ParameterizedTest
    @CsvSource({
        "shards, 0",
        "replicas, -1",
        "bulk-size, 0B",
        "call-timeout, 0s",
        "first-pause, 0s",
        "first-pause, 1h",
        "live-concurrency, 0",
        "backfill-concurrency, 0"
    })
    void what_makes_no_sense_is_refused_by_name(String key, String value) {
        assertThatException()
                .isThrownBy(() -> bind(Map.of("commentary.index." + key, value)))
                .havingRootCause()
                .withMessageContaining(key.substring(key.indexOf('-') + 1));
    }

    private static IndexProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("commentary.index", IndexProperties.class);
    }
}
