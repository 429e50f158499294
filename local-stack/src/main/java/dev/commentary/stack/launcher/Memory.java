package dev.commentary.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The resident memory of processes, as Linux tells it; 0 elsewhere. */
final class Memory {

    private Memory() {}

    /** Of a process and all its descendants. */
    static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(handle -> kilobytes(handle.pid()))
                        .sum()
                >> 10;
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return kilobytes(lines);
        } catch (IOException e) {
            return 0;
        }
    }

    static long kilobytes(Stream<String> status) {
        return status.filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
