package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TailTest {

    @TempDir private Path folder;

    @Test
    void onlyWholeLinesAreReadAndEachOnce() throws IOException {
        // Given
        Path file = folder.resolve("log");
        Tail tail = new Tail(file);
        assertThat(tail.readLines()).isEmpty();
        Files.writeString(file, "one\ntw");

        // When / Then
        assertThat(tail.readLines()).containsExactly("one");
        Files.writeString(file, "ö\nthree\n", StandardOpenOption.APPEND);
        assertThat(tail.readLines()).containsExactly("twö", "three");
        assertThat(tail.readLines()).isEmpty();
    }

    @Test
    void theLastLinesComeFirstAndTheNewOnesAfter() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");
        Tail tail = new Tail(file);

        // When / Then
        assertThat(tail.readLast(2)).containsExactly("two", "three");
        Files.writeString(file, "four\n", StandardOpenOption.APPEND);
        assertThat(tail.readLines()).containsExactly("four");
    }
}
