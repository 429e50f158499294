package dev.commentary.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.commentary.testing.SettingsPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageAddressesTest {

    @Test
    void unless_told_otherwise_each_service_is_at_its_usual_port() {
        assertThat(bound(Map.of())).isEqualTo(new PageAddresses(":8080", ":8081"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "':8081', 'http://desk.example:8081'",
        "'https://monitor.example/', 'https://monitor.example'",
        "'https://monitor.example/in', 'https://monitor.example/in'"
    })
    void a_link_begins_with_what_the_browser_can_reach(String set, String begins) {
        // Given
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName("desk.example");
        request.setServerPort(8080);
        // When
        PageAddresses seen = bound(Map.of("commentary.pages.ingest", set)).seenFrom(request);
        // Then
        assertThat(seen.ingest()).isEqualTo(begins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8081", "javascript:alert(1)", "monitor.example", "//monitor.example"})
    void what_is_no_address_stops_the_start(String set) {
        assertThatThrownBy(() -> bound(Map.of("commentary.pages.feed", set)))
                .rootCause()
                .hasMessageContaining("commentary.pages.feed is neither");
    }

    @Test
    void the_page_of_settings_names_them() {
        assertThat(SettingsPage.missingRows(PageAddresses.class)).isEmpty();
    }

    private static PageAddresses bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("commentary.pages", PageAddresses.class);
    }
}
