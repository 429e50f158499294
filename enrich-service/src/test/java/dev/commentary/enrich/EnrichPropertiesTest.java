package dev.commentary.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnrichPropertiesTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bind(Map.of())).isEqualTo(new EnrichProperties(1, 1, 0.25, null));
    }

    @Test
    void everyKeyIsReadAndDocumented(@TempDir Path folder) throws IOException {
        // Given
        Map<String, String> all =
                Map.of(
                        "commentary.enrich.live-consumers", "3",
                        "commentary.enrich.backfill-consumers", "2",
                        "commentary.enrich.retag-share", "0.5",
                        "commentary.enrich.rules-dir", folder.toString());

        // When / Then
        assertThat(bind(all)).isEqualTo(new EnrichProperties(3, 2, 0.5, folder));
        assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains(all.keySet());
    }

    @Test
    void noConsumersAtAllIsRefused() {
        assertThatThrownBy(() -> new EnrichProperties(0, 1, 0.25, null))
                .hasMessageContaining("at least 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.1, Double.NaN})
    void aShareThatIsNoneIsRefused(double share) {
        assertThatThrownBy(() -> new EnrichProperties(1, 1, share, null))
                .hasMessageContaining("commentary.enrich.retag-share must be above 0");
    }

    @Test
    void aFolderOfRulesThatIsNoneIsRefused(@TempDir Path folder) {
        Path missing = folder.resolve("rules");

        assertThatThrownBy(() -> new EnrichProperties(1, 1, 0.25, missing))
                .hasMessage("commentary.enrich.rules-dir is no folder: " + missing);
    }

    private static EnrichProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.enrich", EnrichProperties.class);
    }
}
