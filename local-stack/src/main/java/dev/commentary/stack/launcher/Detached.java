package dev.commentary.stack.launcher;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a supervisor that outlives this JVM, and tells what it does until all is ready. */
final class Detached {

    /** Marks the supervisor's command line. */
    static final String SUPERVISED = "--supervised";

    private static final Duration START = Duration.ofMinutes(11);

    private Detached() {}

    /** Answers the exit code: 0 when everything is ready, else the supervisor's. */
    static int start(DataFolder data, boolean backboneOnly, Screen screen) {
        Path log = data.log("supervisor");
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunFiles files = new RunFiles(data.run());
        files.setReady(false);
        RunningProcess supervisor =
                RunningProcess.start(
                        new ProcessSpec("supervisor", command(data, backboneOnly), Map.of(), log)
                                .detached());
        Tail tail = new Tail(log);
        Poll.until(
                START,
                () -> {
                    boolean done = files.isReady() || !supervisor.isAlive();
                    tail.readLines().forEach(screen::line);
                    return done;
                });
        tail.readLines().forEach(screen::line);
        if (!supervisor.isAlive()) {
            return supervisor.exitCode();
        }
        screen.line("Running on %s; ./commentary down stops it.".formatted(data.path()));
        return 0;
    }

    private static List<String> command(DataFolder data, boolean backboneOnly) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Java.program(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dcommentary.home=" + Home.find().root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Commentary.class.getName(),
                                "up",
                                SUPERVISED,
                                "--data",
                                data.path().toString()));
        if (backboneOnly) {
            line.add("--backbone");
        }
        return line;
    }
}
