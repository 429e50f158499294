package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which processes run on a data folder: a file {@code NAME.pid} each, with the process id and the
 * start time, so that a later process with the same id is never taken for ours.
 */
record RunFiles(Path folder) {

    static final String SUPERVISOR = "supervisor";

    private static final String SUFFIX = ".pid";
    private static final String READY = "ready";

    /** Notes a process that was started. */
    void write(String name, ProcessRef process) {
        try {
            Files.writeString(file(name), process + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the process " + name, e);
        }
    }

    /** Forgets a process that has ended. */
    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget the process " + name, e);
        }
    }

    /** A process, if it was noted; it need not be alive. */
    Optional<ProcessRef> find(String name) {
        try {
            return Files.exists(file(name))
                    ? Optional.of(ProcessRef.parse(Files.readString(file(name))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Cut off by a crash, or written by hand: it names no process that we may touch.
            return Optional.empty();
        }
    }

    /** The supervisor, if it is alive. */
    Optional<ProcessRef> findSupervisor() {
        return find(SUPERVISOR).filter(process -> process.findAlive().isPresent());
    }

    /** All noted processes that are alive, the supervisor aside. */
    Map<String, ProcessRef> alive() {
        Map<String, ProcessRef> alive = new LinkedHashMap<>();
        for (String name : names()) {
            find(name)
                    .filter(process -> process.findAlive().isPresent())
                    .ifPresent(process -> alive.put(name, process));
        }
        alive.remove(SUPERVISOR);
        return alive;
    }

    private Iterable<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that everything has started, or that it no longer has. */
    void setReady(boolean ready) {
        try {
            if (ready) {
                Files.writeString(folder.resolve(READY), "");
                return;
            }
            Files.deleteIfExists(folder.resolve(READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return Files.exists(folder.resolve(READY));
    }

    /** Takes the folder for this JVM until it ends; empty if another one has it. */
    Optional<FileLock> tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
