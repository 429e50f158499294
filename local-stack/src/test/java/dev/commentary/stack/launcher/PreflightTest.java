package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.commentary.stack.server.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PreflightTest {

    @Test
    void aTakenPortIsRefusedWithTheProcessThatHoldsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Preflight.checkPort(port, "kafka"))
                    .withMessageContainingAll(
                            "port " + port,
                            "kafka",
                            "process " + ProcessHandle.current().pid(),
                            "stop that");
        }
    }

    @Test
    void aFreePortPasses() {
        int port = FreePorts.find(1).getFirst();

        assertThatNoException().isThrownBy(() -> Preflight.checkPort(port, "kafka"));
    }

    @Test
    void tooLittleDiskIsRefusedWithWhatIsNeeded() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Preflight.checkDisk(Path.of("/data"), 100))
                .withMessageContainingAll("100 MB", "/data", "2048", "--data");
        assertThatNoException().isThrownBy(() -> Preflight.checkDisk(Path.of("/data"), 2048));
    }

    @Test
    void tooLittleMemoryIsRefusedWithWhatIsNeeded() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Preflight.checkMemory(1000))
                .withMessageContainingAll("1000 MB", "3072", "end other programs");
        assertThatNoException().isThrownBy(() -> Preflight.checkMemory(3072));
    }

    @Test
    void availableMemoryIsReadFromTheKernelsTable() {
        assertThat(
                        Preflight.findAvailableMegabytes(
                                Stream.of("MemFree:  1 kB", "MemAvailable:   24329904 kB")))
                .hasValue(23759);
        assertThat(Preflight.findAvailableMegabytes(Stream.of("MemFree: 1 kB"))).isEmpty();
        assertThat(Memory.kilobytes(Stream.of("VmHWM: 9 kB", "VmRSS:\t 456704 kB")))
                .isEqualTo(456704);
    }

    @Test
    void aListeningSocketIsFoundInTheKernelsTable() {
        List<String> table =
                List.of(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                        "   0: 0100007F:23F0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1",
                        "   1: 0100007F:1F90 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 4712 1");

        assertThat(PortHolder.findSocket(table, 9200)).contains("4711");
        assertThat(PortHolder.findSocket(table, 8080)).isEmpty();
    }
}
