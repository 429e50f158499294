package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.server.Account;
import dev.commentary.stack.server.Cache;
import dev.commentary.stack.server.ElasticsearchInstallation;
import dev.commentary.stack.server.ElasticsearchNode;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import dev.commentary.stack.server.KafkaBroker;
import dev.commentary.stack.server.Tuning;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of the system on a data folder: command lines and health checks. */
final class Parts {

    static final String KAFKA = "kafka";
    static final String ELASTICSEARCH = "elasticsearch";

    private static final Duration PROBE = Duration.ofSeconds(2);

    private final Home home;
    private final DataFolder data;
    private final HttpClient http;

    Parts(Home home, DataFolder data, HttpClient http) {
        this.home = home;
        this.data = data;
        this.http = http;
    }

    /** The names of all parts, in the order in which they are started. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(ELASTICSEARCH, KAFKA));
        Arrays.stream(Service.values()).map(Service::label).forEach(names::add);
        return List.copyOf(names);
    }

    /** Kafka, Elasticsearch and the services. */
    List<Part> all() {
        List<Part> parts = new ArrayList<>(backbone());
        Arrays.stream(Service.values()).map(this::service).forEach(parts::add);
        return List.copyOf(parts);
    }

    /** Kafka and Elasticsearch alone; Elasticsearch first, because it takes longer. */
    List<Part> backbone() {
        KafkaBroker kafka =
                new KafkaBroker(
                        home.root().resolve(Home.BROKER_LIBRARIES),
                        data.kafka(),
                        data.log(KAFKA),
                        Tuning.THROUGHPUT,
                        Ports.KAFKA,
                        Ports.KAFKA_CONTROLLER);
        return List.of(
                new Part(
                        ELASTICSEARCH,
                        Ports.ELASTICSEARCH,
                        Set.of(),
                        () ->
                                elasticsearch(
                                                ElasticsearchInstallation.prepare(
                                                        Cache.folder(),
                                                        home.elasticsearchArchive(),
                                                        home.analysisPlugin()))
                                        .prepare(Account.forElasticsearch()),
                        () -> elasticsearch(data.elasticsearch()).isReady(http)),
                new Part(KAFKA, Ports.KAFKA, Set.of(), kafka::prepare, kafka::isReady));
    }

    private ElasticsearchNode elasticsearch(Path installation) {
        return new ElasticsearchNode(
                installation,
                data.elasticsearch(),
                data.log(ELASTICSEARCH),
                Tuning.THROUGHPUT,
                Ports.ELASTICSEARCH,
                Ports.ELASTICSEARCH_TRANSPORT);
    }

    private Part service(Service service) {
        Set<String> needs =
                service.needsElasticsearch() ? Set.of(KAFKA, ELASTICSEARCH) : Set.of(KAFKA);
        return new Part(
                service.label(),
                service.port(),
                needs,
                () -> prepare(service),
                () -> isReady(service));
    }

    private ProcessSpec prepare(Service service) {
        Path log = data.log(service.label());
        Path jar =
                new Application(
                                home.executable(service.module()),
                                data.application(service.label()))
                        .prepare(log);
        return new ProcessSpec(service.label(), command(service, jar), Map.of(), log);
    }

    /** Small and quick to start: four services share a machine with Elasticsearch. */
    List<String> command(Service service, Path jar) {
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
                "--server.port=" + service.port(),
                "--server.address=127.0.0.1",
                "--commentary.local=true",
                "--commentary.keys-file=" + data.keysFile(),
                "--commentary.alerts.secret-file=" + data.webhookKey(),
                "--commentary.ingest.sources.local-addresses=true",
                "--commentary.ingest.sources.folders=" + data.inbox(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + Ports.KAFKA,
                "--spring.elasticsearch.uris=http://127.0.0.1:" + Ports.ELASTICSEARCH);
    }

    private boolean isReady(Service service) {
        URI readiness =
                URI.create(
                        "http://127.0.0.1:%d/actuator/health/readiness".formatted(service.port()));
        HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PROBE).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
