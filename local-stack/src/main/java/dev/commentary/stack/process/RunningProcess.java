package dev.commentary.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** A process that this JVM started. Safe for use by several threads. */
public final class RunningProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ProcessSpec spec;
    private final Process process;
    private final ProcessRef ref;

    private RunningProcess(ProcessSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.ref = ProcessRef.of(process.toHandle());
    }

    /**
     * Starts the process and returns without waiting for it.
     *
     * @throws UncheckedIOException if the program or the folder of the log is not there
     */
    public static RunningProcess start(ProcessSpec spec) {
        ProcessBuilder builder = new ProcessBuilder(spec.command());
        // What the caller's shell sets for its own JVMs is not meant for the stack's.
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_"));
        builder.environment().putAll(spec.environment());
        builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            return new RunningProcess(spec, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + spec.name(), e);
        }
    }

    /** What people call the process. */
    public String name() {
        return spec.name();
    }

    /** How another JVM recognises the process. */
    public ProcessRef ref() {
        return ref;
    }

    /** What was started. */
    public ProcessSpec spec() {
        return spec;
    }

    /** Whether the process is still there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a process that is no longer alive. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks the process to end, waits for it, and kills it if it does not. */
    @Override
    public void close() {
        ref.stop(GRACE);
    }
}
