package dev.commentary.stack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process that is recognised again by another JVM: process ids are reused, a process id together
 * with the time of its start is not.
 */
public record ProcessRef(long pid, Instant startedAt) {

    private static final Duration KILLED = Duration.ofSeconds(5);

    /** The process behind a handle; a process that is already gone has no start time. */
    public static ProcessRef of(ProcessHandle handle) {
        return new ProcessRef(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ProcessRef parse(String text) {
        List<String> parts = List.of(text.strip().split(" ", -1));
        if (parts.size() != 2) {
            throw new IllegalArgumentException("not a process reference: " + text);
        }
        return new ProcessRef(
                Long.parseLong(parts.get(0)), Instant.ofEpochMilli(Long.parseLong(parts.get(1))));
    }

    /** The living process, if it is this one and not a later one with the same id. */
    public Optional<ProcessHandle> findAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> of(handle).equals(this));
    }

    /**
     * Asks the process to end, and kills it with all its descendants when {@code grace} is over;
     * returns at once if it is not alive.
     */
    public void stop(Duration grace) {
        stopAll(List.of(this), grace);
    }

    /**
     * Asks the process to end and leaves its descendants to it; when {@code grace} is over, kills
     * it alone.
     */
    public void stopAlone(Duration grace) {
        findAlive()
                .ifPresent(process -> {
                    process.destroy();
                    Poll.until(grace, () -> !process.isAlive());
                    process.destroyForcibly();
                    Poll.until(KILLED, () -> !process.isAlive());
                });
    }

    /** Like {@link #stop(Duration)}, for several processes at the same time. */
    public static void stopAll(Collection<ProcessRef> processes, Duration grace) {
        List<ProcessHandle> roots =
                processes.stream().flatMap(process -> process.findAlive().stream()).toList();
        List<ProcessHandle> all =
                roots.stream()
                        .flatMap(root -> Stream.concat(root.descendants(), Stream.of(root)))
                        .toList();
        roots.forEach(ProcessHandle::destroy);
        Poll.until(grace, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        all.forEach(ProcessHandle::destroyForcibly);
        Poll.until(KILLED, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public String toString() {
        return pid + " " + startedAt.toEpochMilli();
    }
}
