package dev.commentary.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElasticsearchInstallationTest {

    @TempDir private Path folder;

    @Test
    void anArchiveWithAnotherChecksumIsRefusedAndNotUnpacked() throws IOException {
        // Given
        Path archive = zip("elasticsearch-9.5.3/bin/elasticsearch");
        Path plugin = zip("stable-plugin-descriptor.properties");
        Path cache = folder.resolve("cache");

        // When / Then
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ElasticsearchInstallation.prepare(cache, archive, plugin))
                .withMessageContaining("SHA-256")
                .withMessageContaining("delete it");
        assertThat(cache).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }

    @Test
    void anArchiveWithTheExpectedChecksumPasses() throws IOException {
        Path archive = zip("some");

        ElasticsearchInstallation.verify(archive, Sha256.of(archive));
    }

    @Test
    void programsAreExecutableAfterUnpacking() throws IOException {
        // Given
        Path archive = zip("elasticsearch-9.5.3/bin/elasticsearch");

        // When
        ElasticsearchInstallation.unpack(archive, folder.resolve("out"), "elasticsearch-9.5.3/");

        // Then
        assertThat(folder.resolve("out/bin/elasticsearch")).isExecutable().hasContent("x");
    }

    @Test
    void anEntryThatLeadsOutOfTheArchiveIsRefused() throws IOException {
        Path archive = zip("../../evil");

        assertThatIOException()
                .isThrownBy(
                        () -> ElasticsearchInstallation.unpack(archive, folder.resolve("out"), ""))
                .withMessageContaining("evil");
    }

    private Path zip(String entry) throws IOException {
        Path file = Files.createTempFile(folder, "archive", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
