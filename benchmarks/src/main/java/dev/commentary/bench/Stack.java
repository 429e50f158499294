package dev.commentary.bench;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.Account;
import dev.commentary.stack.server.Cache;
import dev.commentary.stack.server.ElasticsearchInstallation;
import dev.commentary.stack.server.ElasticsearchNode;
import dev.commentary.stack.server.FreePorts;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import dev.commentary.stack.server.KafkaBroker;
import dev.commentary.stack.server.Sha256;
import dev.commentary.stack.server.Tuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Kafka, an Elasticsearch and the services as processes, tuned as the launcher tunes them, on
 * free ports and on an empty folder. Stops what it started when it is closed.
 */
final class Stack implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(3);
    private static final String KEY = "cm_key-of-a-stack-that-lives-for-one-benchmark";

    private final Home home = Home.find();
    private final HttpClient http;
    private final Path folder;
    private final KafkaBroker kafka;
    private final ElasticsearchNode elasticsearch;
    private final List<Integer> ports = FreePorts.find(4 + StackService.values().length);
    private final List<RunningProcess> backbone = new ArrayList<>();
    private final Map<StackService, RunningProcess> services = new EnumMap<>(StackService.class);

    /**
     * A stack of which nothing runs yet.
     *
     * @param folder empty; as root, one that other users can reach
     */
    Stack(HttpClient http, Path folder) {
        this.http = http;
        this.folder = folder;
        this.kafka =
                new KafkaBroker(
                        home.brokerLibraries(),
                        folder.resolve("kafka"),
                        log("kafka"),
                        Tuning.THROUGHPUT,
                        ports.get(0),
                        ports.get(1));
        this.elasticsearch =
                new ElasticsearchNode(
                        ElasticsearchInstallation.prepare(
                                Cache.folder(), home.elasticsearchArchive(), home.analysisPlugin()),
                        folder.resolve("elasticsearch"),
                        log("elasticsearch"),
                        Tuning.THROUGHPUT,
                        ports.get(2),
                        ports.get(3));
    }

    /** Starts Kafka and Elasticsearch and waits until both answer. */
    void startBackbone() {
        backbone.add(RunningProcess.start(elasticsearch.prepare(Account.forElasticsearch())));
        backbone.add(RunningProcess.start(kafka.prepare()));
        await("Kafka or Elasticsearch", () -> kafka.isReady() && elasticsearch.isReady(http));
    }

    /** Starts a service, unless it runs, and waits until it is ready. */
    void start(StackService service) {
        if (services.containsKey(service)) {
            return;
        }
        services.put(
                service,
                RunningProcess.start(
                        new ProcessSpec(
                                service.label(),
                                command(service),
                                Map.of("COMMENTARY_LOCAL", "true"),
                                log(service.label()))));
        await(service.module(), () -> isReady(service));
    }

    void stop(StackService service) {
        RunningProcess process = services.remove(service);
        if (process != null) {
            process.close();
        }
    }

    /** Holds a service still, by a signal, without its noticing. */
    void hold(StackService service) {
        signal(service, "-STOP");
    }

    void release(StackService service) {
        signal(service, "-CONT");
    }

    /** Has the disk take what is still to be written, so that it does not count as later work. */
    void settle() {
        run("sync");
    }

    /** Counts the processor time of what runs now. */
    ProcessorTime processorTime() {
        return ProcessorTime.of(
                Stream.concat(backbone.stream(), services.values().stream()).toList());
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    String elasticsearchUrl() {
        return elasticsearch.url();
    }

    /** A service's address, such as {@code http://127.0.0.1:34567}. */
    String url(StackService service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** The key with all scopes. */
    String key() {
        return KEY;
    }

    private int port(StackService service) {
        return ports.get(4 + List.of(StackService.values()).indexOf(service));
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    private List<String> command(StackService service) {
        Path jar = home.executable(service.module());
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: run ./mvnw -DskipTests package");
        }
        return List.of(
                Java.program(),
                "-Xms32m",
                "-Xmx%dm".formatted(service.heapMegabytes()),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=" + port(service),
                "--server.address=127.0.0.1",
                "--commentary.local=true",
                "--commentary.keys-file=" + keysFile(),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--spring.elasticsearch.uris=" + elasticsearchUrl());
    }

    private Path keysFile() {
        String line =
                "{\"id\":\"bench\",\"name\":\"benchmark\",\"sha256\":\"%s\",\"scopes\":[\"admin\"]}%n"
                        .formatted(Sha256.of(KEY.getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.writeString(folder.resolve("keys.jsonl"), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(StackService service) {
        URI uri = URI.create(url(service) + "/actuator/health/readiness");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(String what, BooleanSupplier condition) {
        if (!Poll.until(READY, () -> anyDead() || condition.getAsBoolean()) || anyDead()) {
            throw new IllegalStateException(what + " did not start, see " + folder.resolve("logs"));
        }
    }

    private boolean anyDead() {
        return backbone.stream().anyMatch(process -> !process.isAlive())
                || services.values().stream().anyMatch(process -> !process.isAlive());
    }

    private void signal(StackService service, String signal) {
        RunningProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.module() + " does not run");
        }
        run("kill", signal, Long.toString(process.ref().pid()));
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        services.keySet().forEach(this::release);
        services.values().forEach(RunningProcess::close);
        services.clear();
        backbone.reversed().forEach(RunningProcess::close);
        backbone.clear();
    }
}
