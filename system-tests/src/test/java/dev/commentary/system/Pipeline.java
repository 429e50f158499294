package dev.commentary.system;

import dev.commentary.stack.Backbone;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.FreePorts;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The whole system as it is shipped: a real Kafka, a real Elasticsearch and the four services as
 * processes of their own, on free ports.
 */
final class Pipeline implements AutoCloseable {

    static final String INGEST = "ingest-service";
    static final String ENRICH = "enrich-service";
    static final String INDEX = "index-service";
    static final String FEED = "feed-service";

    private static final List<String> SERVICES = List.of(INGEST, ENRICH, INDEX, FEED);
    private static final String KEY = "cm_system-tests";
    private static final Duration START = Duration.ofMinutes(5);

    private final Home home = Home.find();
    private final Path folder;
    private final Backbone backbone;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, RunningProcess> running = new LinkedHashMap<>();

    private Pipeline(Path folder, Backbone backbone) {
        this.folder = folder;
        this.backbone = backbone;
        List<Integer> free = FreePorts.find(SERVICES.size());
        for (int i = 0; i < free.size(); i++) {
            ports.put(SERVICES.get(i), free.get(i));
        }
    }

    /**
     * Starts everything and waits until every service says that it is ready. It ends with the JVM,
     * also where it never got ready.
     */
    static Pipeline start() {
        Path folder = reachableFolder();
        Pipeline pipeline = new Pipeline(folder, Backbone.startIn(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "stop-pipeline"));
        pipeline.writeKeys();
        SERVICES.forEach(service -> pipeline.start(service));
        SERVICES.forEach(pipeline::awaitReady);
        return pipeline;
    }

    Api api(String service) {
        return new Api(uri(service), KEY);
    }

    URI uri(String service) {
        return URI.create("http://127.0.0.1:" + ports.get(service));
    }

    String key() {
        return KEY;
    }

    String bootstrapServers() {
        return backbone.bootstrapServers();
    }

    Api elasticsearch() {
        return new Api(URI.create(backbone.elasticsearchUrl()), "none");
    }

    /** Ends a service as a crash would, without any chance to tidy up. */
    void kill(String service) {
        running(service)
                .ref()
                .findAlive()
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    /** Starts a service that is not running, with options of its own, and returns at once. */
    void start(String service, String... options) {
        running.put(service, RunningProcess.start(spec(service, List.of(options))));
    }

    void awaitReady(String service) {
        Awaitility.await(service + " is ready, see " + log(service))
                .atMost(START)
                .ignoreExceptions()
                .failFast(() -> !running(service).isAlive())
                .until(() -> api(service).get("/actuator/health/readiness").status() == 200);
    }

    @Override
    public void close() {
        running.values().forEach(RunningProcess::close);
        backbone.close();
    }

    /** The memory that a service holds, such as "312 MB"; "-" where the system does not tell. */
    String memory(String service) {
        Path status = Path.of("/proc", Long.toString(running(service).ref().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1_024 + " MB")
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }

    private RunningProcess running(String service) {
        RunningProcess process = running.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }

    private ProcessSpec spec(String service, List<String> options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Java.program(),
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-jar",
                                home.executable(service).toString(),
                                "--server.port=" + ports.get(service),
                                "--commentary.local=true",
                                "--commentary.keys-file=" + folder.resolve("keys.jsonl"),
                                "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                                "--spring.elasticsearch.uris=" + backbone.elasticsearchUrl()));
        command.addAll(neighbours(service));
        command.addAll(options);
        return new ProcessSpec(service, command, Map.of(), log(service));
    }

    /** Where the others are, and that sources of this machine may be asked. */
    private List<String> neighbours(String service) {
        return switch (service) {
            case INGEST ->
                    List.of(
                            "--commentary.pages.feed=:" + ports.get(FEED),
                            "--commentary.ingest.preview.enrich-address=" + uri(ENRICH),
                            "--commentary.ingest.sources.local-addresses=true");
            case FEED ->
                    List.of(
                            "--commentary.pages.ingest=:" + ports.get(INGEST),
                            "--commentary.feed.vocabulary.enrich-address=" + uri(ENRICH));
            default -> List.of();
        };
    }

    private Path log(String service) {
        return folder.resolve("logs").resolve(service + ".log");
    }

    private void writeKeys() {
        String line =
                """
                {"id":"system-tests","name":"system tests","sha256":"%s","scopes":["admin"]}
                """
                        .formatted(sha256(KEY));
        try {
            Files.writeString(folder.resolve("keys.jsonl"), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Elasticsearch runs as another user where the tests run as root.
    private static Path reachableFolder() {
        try {
            Path folder = Files.createTempDirectory("commentary-system-");
            return Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
