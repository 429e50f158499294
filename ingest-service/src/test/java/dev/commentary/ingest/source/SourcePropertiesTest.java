package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Every key and every default, so that none changes unnoticed. */
class SourcePropertiesTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new SourceProperties(
                                true,
                                "ingest-sources",
                                false,
                                List.of(),
                                null,
                                64,
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(1),
                                Duration.ofHours(24),
                                Duration.ofSeconds(30),
                                DataSize.ofMegabytes(10)));
    }

    @Test
    void theKeysAreThese() {
        assertThat(Arrays.stream(SourceProperties.class.getRecordComponents()))
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "polling",
                        "group",
                        "localAddresses",
                        "folders",
                        "callback",
                        "mostPolls",
                        "hostPause",
                        "shortestInterval",
                        "longestInterval",
                        "fetchTimeout",
                        "fetchSize");
    }

    @Test
    void intervalsThatContradictEachOtherStopTheService() {
        assertThatThrownBy(
                        () -> bound(Map.of("commentary.ingest.sources.shortest-interval", "25h")))
                .hasRootCauseMessage(
                        "commentary.ingest.sources.shortest-interval is not between 0 and"
                                + " longest-interval");
    }

    private static SourceProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.ingest.sources", SourceProperties.class);
    }
}
