package dev.commentary.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {

    /** Base64 of the bytes 0x0b, 32 times. */
    private static final String KEY = "CwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCws=";

    @TempDir Path folder;

    @Test
    void theSameKeyAndSaltGiveTheSameSecretEverywhere() throws IOException {
        // Given
        WebhookSecrets here = WebhookSecrets.of(file(KEY));
        WebhookSecrets there = WebhookSecrets.of(file(KEY + "\n"));

        // Then
        assertThat(here.secret("salt"))
                .isEqualTo("whsec_IEcoDps8GJY9Qq1gf+lHlwTMRB2dQaON4xJLlc1NJzQ=")
                .isEqualTo(there.secret("salt"))
                .isNotEqualTo(here.secret("pepper"));
        assertThat(WebhookSecret.find(here.secret("salt"))).isPresent();
    }

    @Test
    void everySaltIsAnother() {
        assertThat(WebhookSecrets.newSalt()).isNotEqualTo(WebhookSecrets.newSalt());
    }

    @Test
    void withoutAFileThereAreNoSecrets() {
        // Given
        WebhookSecrets none = WebhookSecrets.of(null);

        // Then
        assertThat(none.exist()).isFalse();
        assertThatThrownBy(() -> none.secret("salt")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64: hunter2"})
    void aFileWithoutAKeyStopsTheStartAndIsNotQuoted(String content) {
        assertThatThrownBy(() -> WebhookSecrets.of(file(content)))
                .hasMessageContaining("webhook-key")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void aMissingFileStopsTheStart() {
        assertThatThrownBy(() -> WebhookSecrets.of(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("webhook-key"), content);
    }
}
