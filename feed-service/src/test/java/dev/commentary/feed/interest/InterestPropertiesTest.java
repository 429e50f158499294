package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InterestPropertiesTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new InterestProperties("interests", 10_000));
    }

    @Test
    void keysAreDocumented() throws IOException {
        Map<String, String> given =
                Map.of("commentary.interests.group", "g", "commentary.interests.kept", "5");
        assertThat(bind(given)).isEqualTo(new InterestProperties("g", 5));
        assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains(given.keySet());
    }

    @Test
    void moreThanElasticsearchTakesIsRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of("commentary.interests.kept", "65537")))
                .hasStackTraceContaining("commentary.interests.kept must be from 1 to 65536");
    }

    private static InterestProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("commentary.interests", InterestProperties.class);
    }
}
