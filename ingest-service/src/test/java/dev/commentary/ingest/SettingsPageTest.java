package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.preview.PreviewProperties;
import dev.commentary.ingest.source.SourceProperties;
import dev.commentary.testing.SettingsPage;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void thePageOfSettingsNamesEachWithItsDefault() {
        assertThat(SettingsPage.missingRows(IngestProperties.class)).isEmpty();
        assertThat(SettingsPage.missingRows(SourceProperties.class)).isEmpty();
        assertThat(SettingsPage.missingRows(PreviewProperties.class)).isEmpty();
    }
}
