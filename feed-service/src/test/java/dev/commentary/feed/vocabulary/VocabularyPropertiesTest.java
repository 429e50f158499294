package dev.commentary.feed.vocabulary;

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

class VocabularyPropertiesTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new VocabularyProperties(
                                URI.create("http://127.0.0.1:8082"), Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"enrich-address, file:///etc", "enrich-address, enrich:8082", "timeout, 0s"})
    void whatMakesNoSenseStopsTheService(String key, String value) {
        assertThatThrownBy(() -> bound(Map.of("commentary.feed.vocabulary." + key, value)))
                .rootCause()
                .hasMessageContaining("commentary.feed.vocabulary." + key);
    }

    private static VocabularyProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.feed.vocabulary", VocabularyProperties.class);
    }
}
