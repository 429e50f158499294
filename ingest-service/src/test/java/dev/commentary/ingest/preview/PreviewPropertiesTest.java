package dev.commentary.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PreviewPropertiesTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new PreviewProperties(
                                URI.create("http://127.0.0.1:8082"), Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"enrich-address, file:///etc", "enrich-address, enrich:8082", "timeout, 0s"})
    void whatMakesNoSenseStopsTheService(String key, String value) {
        assertThatThrownBy(() -> bound(Map.of("commentary.ingest.preview." + key, value)))
                .rootCause()
                .hasMessageContaining("commentary.ingest.preview." + key);
    }

    private static PreviewProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.ingest.preview", PreviewProperties.class);
    }
}
