package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.stack.process.ProcessRef;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "down",
                "status",
                "logs",
                "import",
                "retag",
                "key",
                "bench",
                "evaluate",
                "version"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: commentary " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "find",
                "add",
                "pause",
                "resume",
                "poll",
                "remove",
                "import-opml",
                "export-opml"
            })
    void everyCommandForSourcesExplainsItself(String command) {
        assertThat(run("sources", command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: commentary sources " + command);
    }

    @Test
    void theFolderMayStandBehindTheCommandForSources() {
        assertThat(run("sources", "list", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("./commentary up");
    }

    @Test
    void theHelpNamesEveryCommandAndExitCode() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("demo", "up", "import", "Exit codes", "wrong command");
    }

    @Test
    void aWrongCommandLineIsExitCodeTwo() {
        assertThat(run("up", "--sideways")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
    }

    @Test
    void theVersionNamesWhatIsRun() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).contains("Kafka 4.2.2", "Elasticsearch 9.5.3");
    }

    @Test
    void aKeyBeforeTheFirstStartIsRefusedInOneLine() {
        assertThat(run("key", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("./commentary up");
    }

    @Test
    void aFileThatIsNotThereIsRefusedInOneLine() {
        assertThat(run("import", folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("none.txt");
    }

    @Test
    void logsOfAnUnknownServiceNameTheKnownOnes() {
        assertThat(run("logs", "zookeeper", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("kafka", "elasticsearch", "feed");
    }

    @Test
    void statusTellsWhenTheSupervisorIsGoneAndItsProcessesAreNot() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        RunFiles files = new RunFiles(folder.resolve("run"));
        files.write("enrich", ProcessRef.of(ProcessHandle.current()));

        assertThat(run("status", "--data", folder.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("nobody watches these");

        files.write(RunFiles.SUPERVISOR, ProcessRef.of(ProcessHandle.current()));
        out.getBuffer().setLength(0);
        run("status", "--data", folder.toString());
        assertThat(out.toString()).contains("enrich").doesNotContain("nobody watches");
    }

    private int run(String... arguments) {
        CommandLine line = Commentary.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
