package dev.commentary.stack.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What must hold before anything is started; each refusal is one line that names the remedy. */
final class Preflight {

    static final long DISK_MEGABYTES = 2048;
    static final long MEMORY_MEGABYTES = 3072;

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Preflight() {}

    /**
     * Checks disk, memory and ports.
     *
     * @throws Refusal for the first that does not suffice
     */
    static void check(Path data, Map<Integer, String> ports) {
        try {
            checkDisk(data, Files.getFileStore(data).getUsableSpace() >> 20);
        } catch (IOException e) {
            throw new Refusal("cannot use %s: %s".formatted(data, e.getMessage()));
        }
        findAvailableMegabytes().ifPresent(Preflight::checkMemory);
        ports.forEach(Preflight::checkPort);
    }

    static void checkDisk(Path data, long freeMegabytes) {
        if (freeMegabytes < DISK_MEGABYTES) {
            throw new Refusal(
                    "only %d MB are free under %s and %d are needed: make room, or name another folder with --data"
                            .formatted(freeMegabytes, data, DISK_MEGABYTES));
        }
    }

    static void checkMemory(long availableMegabytes) {
        if (availableMegabytes < MEMORY_MEGABYTES) {
            throw new Refusal(
                    "only %d MB of memory are available and %d are needed: end other programs, or use a larger machine"
                            .formatted(availableMegabytes, MEMORY_MEGABYTES));
        }
    }

    static void checkPort(int port, String use) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            String holder = PortHolder.find(port).orElse(PortHolder.guess(port));
            throw new Refusal(
                    "port %d, for %s, is taken by %s: stop that, then try again"
                            .formatted(port, use, holder));
        }
    }

    private static OptionalLong findAvailableMegabytes() {
        if (!Files.exists(MEMORY)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return findAvailableMegabytes(lines);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong findAvailableMegabytes(Stream<String> lines) {
        Optional<String> available =
                lines.filter(line -> line.startsWith("MemAvailable:")).findFirst();
        return available
                .map(line -> OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                .orElse(OptionalLong.empty());
    }
}
