package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.feed.webhook.RetrySchedule;
import dev.commentary.testing.SettingsPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AlertPropertiesTest {

    @Test
    void theDefaultsSuitMostHouses() {
        // When
        AlertProperties properties = bind(Map.of());

        // Then
        assertThat(properties)
                .isEqualTo(
                        new AlertProperties(
                                "alerts",
                                null,
                                60,
                                4,
                                Duration.ofDays(30),
                                new AlertProperties.Retries(8, null, 6, Duration.ofHours(4))));
        assertThat(properties.retries().schedule(false))
                .isEqualTo(new RetrySchedule(8, Duration.ofSeconds(10), 6, Duration.ofHours(4)));
        assertThat(properties.retries().schedule(true).first()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("commentary.alerts.per-host", "0")))
                .rootCause()
                .hasMessageContaining("must be positive");
    }

    @Test
    void thePageOfSettingsNamesThemAll() {
        assertThat(SettingsPage.missingRows(AlertProperties.class)).isEmpty();
    }

    private static AlertProperties bind(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("commentary.alerts", AlertProperties.class);
    }
}
