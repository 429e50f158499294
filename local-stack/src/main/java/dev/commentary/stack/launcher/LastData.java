package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers which data the user's last {@code up} or {@code demo} ran on: the ports are fixed, so
 * there is one system at a time, and the other commands mean that one.
 */
final class LastData {

    private LastData() {}

    static Optional<DataFolder> find() {
        try {
            return Optional.of(new DataFolder(Path.of(Files.readString(file()).strip())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void remember(DataFolder data) {
        try {
            Files.createDirectories(Cache.folder());
            Files.writeString(file(), data.path() + "\n");
        } catch (IOException e) {
            throw new Refusal("cannot write to %s: %s".formatted(file(), e.getMessage()));
        }
    }

    private static Path file() {
        return Cache.folder().resolve("last-data");
    }
}
