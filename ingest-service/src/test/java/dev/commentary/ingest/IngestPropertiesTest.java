package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Every key and every default, so that none changes unnoticed. */
class IngestPropertiesTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new IngestProperties(
                                DataSize.ofMegabytes(2),
                                DataSize.ofMegabytes(64),
                                1_048_576,
                                1_000,
                                200_000,
                                true,
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(5)));
    }

    @Test
    void theKeysAreThese() {
        assertThat(Arrays.stream(IngestProperties.class.getRecordComponents()))
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "postSize",
                        "importSize",
                        "bodyLength",
                        "inFlight",
                        "knownPosts",
                        "warmUp",
                        "bodyTimeout",
                        "retryAfter");
    }

    @Test
    void sizesThatContradictEachOtherStopTheService() {
        assertThatThrownBy(() -> bound(Map.of("commentary.ingest.post-size", "65MB")))
                .hasRootCauseMessage("commentary.ingest.post-size is larger than import-size");
    }

    private static IngestProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.ingest", IngestProperties.class);
    }
}
