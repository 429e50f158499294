package dev.commentary.stack.launcher;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.Java;
import dev.commentary.stack.server.Sha256;
import dev.commentary.stack.server.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A service's executable jar, unpacked: it starts with a quarter less work than from the jar, and a
 * build may write the jar anew while the service runs.
 *
 * @param jar what the build made
 * @param folder holds the unpacked copy; kept until the jar changes
 */
record Application(Path jar, Path folder) {

    private static final Duration UNPACK = Duration.ofMinutes(1);
    private static final String DIGEST = "sha256";

    /**
     * Unpacks the jar unless that was done, and answers the jar to start.
     *
     * @throws Refusal if the build did not make the jar, or the disk refuses
     */
    Path prepare(Path log) {
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is missing: run ./mvnw -DskipTests package");
        }
        try {
            String digest = Sha256.of(jar);
            Path known = folder.resolve(DIGEST);
            if (!Files.exists(known) || !Files.readString(known).equals(digest)) {
                Trees.delete(folder);
                unpack(log);
                Files.writeString(known, digest);
            }
            return program();
        } catch (IOException e) {
            throw new Refusal("cannot unpack %s: %s".formatted(jar, e.getMessage()));
        }
    }

    private Path program() {
        return folder.resolve(jar.getFileName());
    }

    private void unpack(Path log) throws IOException {
        List<String> command =
                List.of(
                        Java.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString());
        ProcessSpec spec = new ProcessSpec("unpack", command, Map.of(), log);
        try (RunningProcess process = RunningProcess.start(spec)) {
            boolean ended = Poll.until(UNPACK, () -> !process.isAlive());
            // The tool ends with 0 also when it did nothing.
            if (!ended || !Files.exists(program())) {
                throw new IOException("see " + log);
            }
        }
    }
}
