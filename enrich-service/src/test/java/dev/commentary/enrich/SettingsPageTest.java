package dev.commentary.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.testing.SettingsPage;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void thePageOfSettingsNamesEachWithItsDefault() {
        assertThat(SettingsPage.missingRows(EnrichProperties.class)).isEmpty();
    }
}
