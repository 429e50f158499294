package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.feed.alert.AlertProperties;
import dev.commentary.feed.vocabulary.VocabularyProperties;
import dev.commentary.testing.SettingsPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPageTest {

    @ParameterizedTest
    @ValueSource(
            classes = {FeedProperties.class, AlertProperties.class, VocabularyProperties.class})
    void thePageOfSettingsNamesEachWithItsDefault(Class<? extends Record> settings) {
        assertThat(SettingsPage.missingRows(settings)).isEmpty();
    }
}
