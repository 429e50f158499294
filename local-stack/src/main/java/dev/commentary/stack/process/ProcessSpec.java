package dev.commentary.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to start: a command line, what it adds to the environment, and the file that its output goes
 * to.
 *
 * @param name what people call the process, such as {@code kafka}
 * @param log standard output and standard error are appended here
 */
public record ProcessSpec(
        String name, List<String> command, Map<String, String> environment, Path log) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("nothing to start as " + name);
        }
    }

    /** The same in a session of its own, so that Ctrl-C on this terminal does not reach it. */
    public ProcessSpec detached() {
        if (!Files.isExecutable(SETSID)) {
            return this;
        }
        List<String> line = new ArrayList<>(List.of(SETSID.toString()));
        line.addAll(command);
        return new ProcessSpec(name, line, environment, log);
    }
}
