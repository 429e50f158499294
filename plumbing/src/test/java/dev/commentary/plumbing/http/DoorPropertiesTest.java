package dev.commentary.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DoorPropertiesTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void unlessSaidOtherwiseNobodyReadsOrWritesWithoutAKey() {
        DoorProperties defaults =
                new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("commentary", DoorProperties.class);

        assertThat(defaults)
                .isEqualTo(new DoorProperties(null, false, List.of("127.0.0.0/8", "::1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| `commentary.keys-file` | none |",
                "| `commentary.local` | `false` |",
                "| `commentary.local-networks` | `127.0.0.0/8`, `::1` |",
                "| `commentary.kafka.partitions` | `6` |",
                "| `commentary.kafka.replicas` | `-1` |",
            })
    void thePageOfSettingsNamesEachWithItsDefault(String row) throws IOException {
        assertThat(Files.readString(PAGE)).contains(row);
    }
}
