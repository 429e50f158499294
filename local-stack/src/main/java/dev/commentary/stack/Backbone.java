package dev.commentary.stack;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.Account;
import dev.commentary.stack.server.Cache;
import dev.commentary.stack.server.ElasticsearchInstallation;
import dev.commentary.stack.server.ElasticsearchNode;
import dev.commentary.stack.server.FreePorts;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.KafkaBroker;
import dev.commentary.stack.server.Tuning;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real Kafka and a real Elasticsearch on free ports of the loopback interface, until it is
 * closed. Kafka creates no topics and Elasticsearch no indices by themselves. Safe for use by
 * several threads.
 */
public final class Backbone implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);

    private final KafkaBroker kafka;
    private final ElasticsearchNode elasticsearch;
    private final List<RunningProcess> processes;

    private Backbone(
            KafkaBroker kafka, ElasticsearchNode elasticsearch, List<RunningProcess> processes) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.processes = processes;
    }

    /**
     * Starts both and waits until they answer.
     *
     * @param folder for their data and logs; as root, one that other users can reach
     * @throws IllegalStateException if one of them ends or does not answer within five minutes;
     *     then neither is left running
     */
    public static Backbone startIn(Path folder) {
        Home home = Home.find();
        Account account = Account.forElasticsearch();
        List<Integer> ports = FreePorts.find(4);
        Path logs = folder.resolve("logs");
        KafkaBroker kafka =
                new KafkaBroker(
                        home.brokerLibraries(),
                        folder.resolve("kafka"),
                        logs.resolve("kafka.log"),
                        Tuning.QUICK_START,
                        ports.get(0),
                        ports.get(1));
        ElasticsearchNode elasticsearch =
                new ElasticsearchNode(
                        ElasticsearchInstallation.prepare(
                                Cache.folder(), home.elasticsearchArchive(), home.analysisPlugin()),
                        folder.resolve("elasticsearch"),
                        logs.resolve("elasticsearch.log"),
                        Tuning.QUICK_START,
                        ports.get(2),
                        ports.get(3));
        RunningProcess search = RunningProcess.start(elasticsearch.prepare(account));
        RunningProcess broker = startOrClose(kafka, search);
        Backbone backbone = new Backbone(kafka, elasticsearch, List.of(search, broker));
        backbone.awaitReady();
        return backbone;
    }

    private static RunningProcess startOrClose(KafkaBroker kafka, RunningProcess other) {
        try {
            return RunningProcess.start(kafka.prepare());
        } catch (RuntimeException e) {
            other.close();
            throw e;
        }
    }

    private void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            boolean ready =
                    Poll.until(
                                    READY,
                                    () ->
                                            anyDead()
                                                    || (kafka.isReady()
                                                            && elasticsearch.isReady(http)))
                            && !anyDead();
            if (!ready) {
                close();
                throw new IllegalStateException(
                        "Kafka or Elasticsearch did not start, see " + kafka.log().getParent());
            }
        }
    }

    private boolean anyDead() {
        return processes.stream().anyMatch(process -> !process.isAlive());
    }

    /** Kafka's address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Elasticsearch's address, {@code http://host:port}. */
    public String elasticsearchUrl() {
        return elasticsearch.url();
    }

    /** The two processes. */
    List<ProcessRef> processes() {
        return processes.stream().map(RunningProcess::ref).toList();
    }

    /** Stops both and waits for them. */
    @Override
    public void close() {
        processes.forEach(RunningProcess::close);
    }
}
