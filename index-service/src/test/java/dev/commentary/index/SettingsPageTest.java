package dev.commentary.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.testing.SettingsPage;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void thePageOfSettingsNamesEachWithItsDefault() {
        assertThat(SettingsPage.missingRows(IndexProperties.class)).isEmpty();
    }
}
