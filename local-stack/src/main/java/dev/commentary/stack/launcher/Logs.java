package dev.commentary.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the logs of a data folder from growing for ever. */
final class Logs {

    private static final long LARGEST_BYTES = 10L << 20;

    private Logs() {}

    /** Puts a large log aside before a start, in place of the one put aside before. */
    static void setAside(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_BYTES) {
                Path aside = log.resolveSibling(log.getFileName() + ".1");
                Files.move(log, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Refusal("cannot put %s aside: %s".formatted(log, e.getMessage()));
        }
    }
}
