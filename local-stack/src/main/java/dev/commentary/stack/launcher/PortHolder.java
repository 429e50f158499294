package dev.commentary.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who listens on a port, from what Linux tells under {@code /proc}. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** The process that listens; empty if it is another user's, or this is no Linux. */
    static Optional<String> find(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> findSocket(Path.of(table), port).stream())
                .flatMap(socket -> ProcessHandle.allProcesses().filter(p -> holds(p, socket)))
                .findFirst()
                .map(PortHolder::describe);
    }

    /** What usually sits on the port. */
    static String guess(int port) {
        return switch (port) {
            case Ports.KAFKA, Ports.KAFKA_CONTROLLER -> "another program, probably another Kafka";
            case Ports.ELASTICSEARCH, Ports.ELASTICSEARCH_TRANSPORT ->
                    "another program, probably another Elasticsearch";
            default -> "another program, probably a web server";
        };
    }

    private static Optional<String> findSocket(Path table, int port) {
        try {
            return findSocket(Files.readAllLines(table), port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The inode of the listening socket in the lines of the kernel's table. */
    static Optional<String> findSocket(List<String> table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return table.stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row.length > 9)
                .filter(row -> row[1].endsWith(suffix) && row[3].equals(LISTENING))
                .map(row -> row[9])
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> files = Files.list(open)) {
            return files.anyMatch(file -> target(file).equals("socket:[" + socket + "]"));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        String program =
                process.info()
                        .command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .orElse("a program");
        return "%s (process %d)".formatted(program, process.pid());
    }
}
