package dev.commentary.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another instance of a service, in a process of its own, so that it can be killed. */
public final class OtherInstance {

    private OtherInstance() {}

    /**
     * Starts it, with a heap of 256 MB and the class path of the test.
     *
     * @param application with the main method
     * @param log is written to, or added to
     */
    public static Process start(Class<?> application, Path log, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(application.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }
}
