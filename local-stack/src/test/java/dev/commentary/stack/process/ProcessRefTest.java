package dev.commentary.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessRefTest {

    @TempDir private Path folder;

    @Test
    void aProcessIsRecognisedAgainFromItsText() {
        // Given
        ProcessRef own = ProcessRef.of(ProcessHandle.current());

        // When
        ProcessRef read = ProcessRef.parse(own + "\n");

        // Then
        assertThat(read).isEqualTo(own);
        assertThat(read.findAlive()).contains(ProcessHandle.current());
    }

    @Test
    void aLaterProcessWithTheSameIdIsAnotherOne() {
        // Given
        ProcessRef own = ProcessRef.of(ProcessHandle.current());

        // When
        ProcessRef earlier = new ProcessRef(own.pid(), own.startedAt().minusSeconds(60));

        // Then
        assertThat(earlier.findAlive()).isEmpty();
    }

    @Test
    void textOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessRef.parse(""));
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessRef.parse("12"));
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessRef.parse("12 soon"));
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilledWithItsChildren() {
        // Given
        RunningProcess stubborn = start("trap '' TERM; sleep 60 & wait; sleep 60");

        // When
        stubborn.ref().stop(Duration.ofMillis(200));

        // Then
        assertThat(stubborn.isAlive()).isFalse();
        assertThat(stubborn.ref().findAlive()).isEmpty();
    }

    @Test
    void aProcessInASessionOfItsOwnKeepsTheIdThatWasStarted() {
        // Given
        ProcessSpec spec = spec("exec sleep 60").detached();

        // When
        RunningProcess process = RunningProcess.start(spec);

        // Then
        assertThat(process.ref().findAlive()).isPresent();
        process.close();
        assertThat(process.exitCode()).isEqualTo(143);
    }

    private RunningProcess start(String script) {
        return RunningProcess.start(spec(script));
    }

    private ProcessSpec spec(String script) {
        return new ProcessSpec(
                "script", List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("log"));
    }
}
