package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.commentary.stack.process.ProcessSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8));
    private DataFolder data;
    private RunFiles files;

    @BeforeEach
    void makeTheFolder() {
        data = new DataFolder(folder);
        data.create();
        files = new RunFiles(data.run());
    }

    @Test
    void aPartIsStartedWhenWhatItNeedsIsReady() {
        // Given
        Part kafka = part("kafka", "sleep 0.3; touch kafka-up; exec sleep 60", Set.of());
        Part feed =
                part("feed", "test -e kafka-up && touch feed-up; exec sleep 60", Set.of("kafka"));
        Supervisor supervisor = new Supervisor(List.of(feed, kafka), data, screen);

        // When
        supervisor.start();

        // Then
        assertThat(files.isReady()).isTrue();
        assertThat(files.alive()).containsOnlyKeys("feed", "kafka");
        supervisor.stop();
        assertThat(files.alive()).isEmpty();
        assertThat(files.isReady()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "kafka is ready", "starting feed", "stopping feed", "stopping kafka");
    }

    @Test
    void aPartThatEndsBeforeItIsReadyIsNamedWithItsLog() {
        // Given
        Part index = part("index", "exit 7", Set.of());
        Supervisor supervisor = new Supervisor(List.of(index), data, screen);

        // When / Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(supervisor::start)
                .withMessageContainingAll("index", "7", data.log("index").toString());
        supervisor.stop();
    }

    @Test
    void aPartThatDiesLaterEndsTheWatch() {
        // Given
        Part enrich = part("enrich", "touch enrich-up; sleep 0.5; exit 9", Set.of());
        Supervisor supervisor = new Supervisor(List.of(enrich), data, screen);
        supervisor.start();

        // When / Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(supervisor::watch)
                .withMessageContainingAll("enrich", "9");
        supervisor.stop();
    }

    private Part part(String name, String script, Set<String> needs) {
        ProcessSpec spec =
                new ProcessSpec(
                        name,
                        List.of("/bin/sh", "-c", "cd '" + folder + "'; " + script),
                        Map.of(),
                        data.log(name));
        return new Part(
                name, 1, needs, () -> spec, () -> Files.exists(folder.resolve(name + "-up")));
    }
}
