package dev.commentary.stack.server;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Kafka broker that is its own controller (KRaft), on the loopback interface.
 *
 * @param libraries the broker's class path
 * @param folder holds its configuration and its data; kept between starts
 * @param log what the broker prints
 */
public record KafkaBroker(
        Path libraries, Path folder, Path log, Tuning tuning, int port, int controllerPort) {

    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final Duration FORMAT = Duration.ofMinutes(1);
    private static final short API_VERSIONS = 18;

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * Writes the configuration, formats the storage of a new folder, and answers what to start.
     *
     * @throws UncheckedIOException if the disk refuses or the storage cannot be formatted
     */
    public ProcessSpec prepare() {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path properties =
                    Files.writeString(
                            folder.resolve("server.properties"), configuration(data.toString()));
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(properties);
            }
            return new ProcessSpec(
                    "kafka",
                    java("256m", List.of("kafka.Kafka", properties.toString())),
                    Map.of(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Kafka: " + e.getMessage(), e);
        }
    }

    private void format(Path properties) throws IOException {
        List<String> command =
                java(
                        "128m",
                        List.of(
                                "kafka.tools.StorageTool",
                                "format",
                                "--config=" + properties,
                                "--cluster-id=Y29tbWVudGFyeS1tb24",
                                "--ignore-formatted"));
        ProcessSpec spec = new ProcessSpec("kafka-format", command, Map.of(), log);
        try (RunningProcess process = RunningProcess.start(spec)) {
            boolean ended = Poll.until(FORMAT, () -> !process.isAlive());
            if (!ended || process.exitCode() != 0) {
                throw new IOException("formatting its storage failed, see " + log);
            }
        }
    }

    private List<String> java(String heap, List<String> mainAndArguments) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Java.program(),
                                "-Xms64m",
                                "-Xmx" + heap,
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                                "-cp",
                                libraries + "/*"));
        line.addAll(1, tuning.jvmOptions());
        line.addAll(mainAndArguments);
        return List.copyOf(line);
    }

    // The cleaner's buffer is 128 MB unless told otherwise: half the heap, and collections that
    // stop all
    // for a third of a second. Here 16 MB do, for 600,000 keys a pass.
    private String configuration(String data) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.num.partitions=4
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.segment.bytes=67108864
        log.cleaner.dedupe.buffer.size=16777216
        """
                .formatted(port, controllerPort, data);
    }

    /** Whether the broker answers a client's first question (ApiVersions). */
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    (int) PROBE.toMillis());
            socket.setSoTimeout((int) PROBE.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int size = in.readInt();
            int correlation = in.readInt();
            return size > 6 && correlation == 1 && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
