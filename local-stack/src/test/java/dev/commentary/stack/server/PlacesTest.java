package dev.commentary.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlacesTest {

    @TempDir private Path folder;

    @Test
    void theProjectIsFoundFromAnyFolderInIt() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("contract"));
        Files.createFile(folder.resolve("mvnw"));
        Path deep = Files.createDirectories(folder.resolve("feed-service/src/test"));

        // When / Then
        assertThat(Home.findAbove(deep)).contains(new Home(folder));
        assertThat(Home.findAbove(Path.of("/"))).isEmpty();
    }

    @Test
    void softwareIsCachedWhereTheUserKeepsSuchThings() {
        assertThat(Cache.folder("root", Map.of("HOME", "/root")))
                .isEqualTo(Path.of("/var/cache/commentary-monitor"));
        assertThat(Cache.folder("ann", Map.of("HOME", "/home/ann")))
                .isEqualTo(Path.of("/home/ann/.cache/commentary-monitor"));
        assertThat(Cache.folder("ann", Map.of("HOME", "/home/ann", "XDG_CACHE_HOME", "/c")))
                .isEqualTo(Path.of("/c/commentary-monitor"));
    }

    @Test
    void onlyRootNeedsAnotherAccount() {
        List<String> command = List.of("elasticsearch", "-q");

        assertThat(new Account.Own().run(command)).isEqualTo(command);
        assertThat(new Account.Other(61920).run(command))
                .startsWith("setpriv", "--reuid=61920", "--regid=61920")
                .endsWith("elasticsearch", "-q");
    }

    @Test
    void freePortsDiffer() {
        assertThat(FreePorts.find(4)).doesNotHaveDuplicates().hasSize(4);
    }
}
