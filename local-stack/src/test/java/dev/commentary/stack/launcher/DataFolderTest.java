package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.server.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir private Path folder;

    @Test
    void dataAreKeptWhereTheUserKeepsSuchThings() {
        assertThat(DataFolder.standard("root", Map.of()).path())
                .isEqualTo(Path.of("/var/lib/commentary-monitor"));
        assertThat(DataFolder.standard("ann", Map.of("HOME", "/home/ann")).path())
                .isEqualTo(Path.of("/home/ann/.local/share/commentary-monitor"));
        assertThat(DataFolder.standard("ann", Map.of("HOME", "/h", "XDG_DATA_HOME", "/d")).path())
                .isEqualTo(Path.of("/d/commentary-monitor"));
    }

    @Test
    void aFolderWithOtherFilesIsNeitherUsedNorWiped() throws IOException {
        // Given
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        DataFolder data = new DataFolder(folder);

        // When / Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(data::create)
                .withMessageContaining("--data");
        assertThatExceptionOfType(Refusal.class).isThrownBy(data::wipe);
        assertThat(thesis).exists();
    }

    @Test
    void ourFolderIsWipedAndMadeAnew() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.create();
        Files.writeString(Files.createDirectories(data.kafka()).resolve("log"), "old");

        // When
        data.wipe();
        data.create();

        // Then
        assertThat(data.kafka()).doesNotExist();
        assertThat(data.run()).isDirectory();
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAndHashedForTheServices() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        data.create();

        // When
        Keys.ensure(data);
        String key = data.readKey();
        Keys.ensure(data);

        // Then
        assertThat(data.readKey()).isEqualTo(key).matches("cm_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.key())))
                .isEqualTo("rw-------");
        assertThat(data.keysFile())
                .content()
                .contains(Sha256.of(key.getBytes(StandardCharsets.UTF_8)), "[\"admin\"]")
                .doesNotContain(key);
    }

    @Test
    void theKeyOfWebhooksIsMadeOnceForItsOwnerAlsoInAnOlderFolder() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        data.create();
        Keys.ensure(data);
        String key = data.readKey();
        Files.delete(data.webhookKey());

        // When
        Keys.ensure(data);
        String made = Files.readString(data.webhookKey());
        Keys.ensure(data);

        // Then
        assertThat(data.readKey()).isEqualTo(key);
        assertThat(data.webhookKey()).hasContent(made);
        assertThat(Base64.getDecoder().decode(made.strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.webhookKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyProcessesThatAreStillTheSameAreFoundAlive() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        data.create();
        RunFiles files = new RunFiles(data.run());
        ProcessRef own = ProcessRef.of(ProcessHandle.current());

        // When
        files.write("kafka", own);
        files.write("feed", new ProcessRef(own.pid(), Instant.EPOCH));
        Files.writeString(data.run().resolve("index.pid"), "cut o");

        // Then
        assertThat(files.alive()).containsExactly(Map.entry("kafka", own));
        assertThat(files.findSupervisor()).isEmpty();
    }
}
