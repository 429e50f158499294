package dev.commentary.stack.server;

import dev.commentary.stack.process.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Elasticsearch node on the loopback interface, without security.
 *
 * @param installation the unpacked distribution
 * @param folder holds its configuration and its data; kept between starts. The folder above it is
 *     ours too
 * @param log what the node prints
 */
public record ElasticsearchNode(
        Path installation, Path folder, Path log, Tuning tuning, int port, int transportPort) {

    private static final Duration PROBE = Duration.ofSeconds(2);

    /** Where clients connect. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Writes the configuration and answers what to start.
     *
     * @throws UncheckedIOException if the disk refuses
     * @throws IllegalStateException if the account that it runs as cannot reach its folders
     */
    public ProcessSpec prepare(Account account) {
        try {
            Path config = Files.createDirectories(folder.resolve("config"));
            Files.createDirectories(config.resolve("jvm.options.d"));
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(config.resolve("elasticsearch.yml"), settings());
            Files.writeString(config.resolve("jvm.options"), jvmOptions());
            Files.writeString(config.resolve("log4j2.properties"), LOGGING);
            account.own(folder);
            account.letThrough(folder.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Elasticsearch: " + e.getMessage(), e);
        }
        for (Path needed : List.of(folder, installation, Java.home())) {
            if (!account.canReach(needed)) {
                throw new IllegalStateException(
                        ("Elasticsearch does not run as root, and other users cannot enter %s:"
                                        + " choose a folder that they can, or chmod a+x the ones above it")
                                .formatted(needed));
            }
        }
        return new ProcessSpec(
                "elasticsearch",
                account.run(List.of(installation.resolve("bin/elasticsearch").toString())),
                Map.of(
                        "ES_JAVA_HOME", Java.home().toString(),
                        "ES_PATH_CONF", folder.resolve("config").toString(),
                        "ES_TMPDIR", folder.resolve("tmp").toString(),
                        "HOME", folder.toString()),
                log);
    }

    private String settings() {
        return """
        cluster.name: commentary
        node.name: local
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        transport.port: %d
        path.data: %s
        path.logs: %s
        xpack.security.enabled: false
        action.auto_create_index: false
        action.destructive_requires_name: false
        indices.breaker.total.use_real_memory: false
        cluster.routing.allocation.disk.watermark.low: 1gb
        cluster.routing.allocation.disk.watermark.high: 512mb
        cluster.routing.allocation.disk.watermark.flood_stage: 256mb
        """
                .formatted(port, transportPort, folder.resolve("data"), folder.resolve("tmp"));
    }

    private String jvmOptions() {
        return JVM_OPTIONS + String.join("\n", tuning.jvmOptions()) + "\n";
    }

    /** Whether the node answers and all its indices can be written to. */
    public boolean isReady(HttpClient http) {
        URI health = URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        HttpRequest request = HttpRequest.newBuilder(health).timeout(PROBE).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final String JVM_OPTIONS =
            """
            -Xms512m
            -Xmx512m
            -XX:+UseSerialGC
            -XX:-AlwaysPreTouch
            -Djava.io.tmpdir=${ES_TMPDIR}
            --add-modules=jdk.incubator.vector
            -XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache
            -XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached
            -Dorg.apache.lucene.store.defaultReadAdvice=normal
            -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
            -XX:+ExitOnOutOfMemoryError
            """;

    private static final String LOGGING =
            """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5p %c{1} %m%n
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;
}
