package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A module with a command line of its own, run as a process on this terminal. */
final class ModuleProgram {

    private ModuleProgram() {}

    /**
     * Runs it to its end.
     *
     * @return its exit code
     * @throws Refusal if it is not built
     */
    static int run(String module, List<String> arguments) throws IOException, InterruptedException {
        Home home = Home.find();
        Path jar = home.executable(module);
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is missing: run ./mvnw -DskipTests package");
        }
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Java.program(),
                                "-Dcommentary.home=" + home.root(),
                                "-jar",
                                jar.toString()));
        line.addAll(arguments);
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
