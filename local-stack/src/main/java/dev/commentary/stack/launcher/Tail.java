package dev.commentary.stack.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is appended to a file that somebody else writes. Not safe for use by several threads. */
final class Tail {

    private static final int MOST = 1 << 20;

    private final Path file;
    private long position;

    /** Begins at the start of the file, which need not be there yet. */
    Tail(Path file) {
        this.file = file;
    }

    /** The whole lines that were added since the last call; a file cut short is read anew. */
    List<String> readLines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < position) {
                position = 0;
            }
            open.seek(position);
            byte[] bytes = new byte[(int) Math.min(MOST, open.length() - position)];
            open.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            position += whole.getBytes(StandardCharsets.UTF_8).length;
            return whole.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The last lines of the file; {@link #readLines()} goes on after them. */
    List<String> readLast(int count) {
        position = 0;
        List<String> all = new ArrayList<>();
        for (List<String> some = readLines(); !some.isEmpty(); some = readLines()) {
            all.addAll(some);
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - count), all.size()));
    }
}
