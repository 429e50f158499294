package dev.commentary.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.stack.process.ProcessRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeeperStateTest {

    @Test
    void theStateIsReadAsItWasWritten() {
        // Given
        KeeperState state =
                new KeeperState(
                        new SharedBackbone("127.0.0.1:1", "http://127.0.0.1:2"),
                        new ProcessRef(10, Instant.ofEpochMilli(1000)),
                        List.of(
                                new ProcessRef(11, Instant.ofEpochMilli(1001)),
                                new ProcessRef(12, Instant.ofEpochMilli(1002))));

        // When / Then
        assertThat(KeeperState.parse(state.toText())).isEqualTo(state);
        assertThat(state.isAlive()).isFalse();
    }

    @Test
    void withoutMavenTheTestJvmItselfIsTheBuild() {
        assertThat(BuildProcess.find().isAlive()).isTrue();
    }
}
