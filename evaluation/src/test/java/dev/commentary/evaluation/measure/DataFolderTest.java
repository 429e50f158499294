package dev.commentary.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path root;
    private DataFolder data = new DataFolder(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        data = new DataFolder(root);
        Files.createDirectory(root.resolve("dates"));
    }

    @Test
    void everySplitOfASetIsFound() throws IOException {
        // Given
        Files.writeString(root.resolve("dates/gold-dev.jsonl"), "{\"n\": 1}\n\n{\"n\": 2}\n");
        Files.writeString(root.resolve("dates/gold-test.jsonl"), "{\"n\": 3}");
        Files.writeString(root.resolve("dates/other.jsonl"), "{\"n\": 4}");

        // Then
        assertThat(data.lines("dates", "gold-*.jsonl"))
                .extracting(node -> node.get("n").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void archivesAreReadByTheNamesOfTheirFiles() throws IOException {
        // Given
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(root.resolve("dates/pages.zip")))) {
            zip.putNextEntry(new ZipEntry("käse.html"));
            zip.write("page".getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(data.archived("dates", "*.zip")).containsOnlyKeys("käse.html");
        assertThat(data.has("dates", "*.zip")).isTrue();
        assertThat(data.has("html", "*.zip")).isFalse();
    }

    @Test
    void whatIsMissingOrBrokenIsNamed() throws IOException {
        // Given
        Files.writeString(root.resolve("dates/broken.jsonl"), "{\"n\": ");

        // Then
        assertThatThrownBy(() -> data.lines("dates", "gold-*.jsonl"))
                .isInstanceOf(MissingData.class)
                .hasMessage(root.resolve("dates/gold-*.jsonl") + " is missing");
        assertThatThrownBy(() -> data.lines("dates", "broken.jsonl"))
                .isInstanceOf(MissingData.class)
                .hasMessageContaining("broken.jsonl");
        assertThatThrownBy(() -> data.folderWith("gold.json", "seed", "../seed"))
                .hasMessage(root.resolve("seed/gold.json") + " is missing");
    }
}
