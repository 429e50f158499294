package dev.commentary.stack;

import java.util.stream.Stream;

/** Finds the process whose end is the end of a build. */
final class BuildProcess {

    private static final String MAVEN = "plexus-classworlds";

    private BuildProcess() {}

    /** The Maven that this JVM runs under, the outermost if nested; without one, this JVM. */
    static ProcessHandle find() {
        return Stream.<ProcessHandle>iterate(
                        ProcessHandle.current(),
                        handle -> handle != null,
                        handle -> handle.parent().orElse(null))
                .filter(handle -> handle.info().commandLine().orElse("").contains(MAVEN))
                .reduce((_, outer) -> outer)
                .orElse(ProcessHandle.current());
    }
}
