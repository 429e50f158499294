package dev.commentary.system;

import static dev.commentary.system.Pipeline.INGEST;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many sources, a third of which misbehave in every way that is known. {@code -Dsources=1000
 * -Dphase=180} makes it a test of endurance, {@code -Dinterval=10} a harder one; what it prints
 * stands in docs/performance.md.
 */
class SourcesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SOURCES = Integer.getInteger("sources", 60);
    private static final Duration PHASE = Duration.ofSeconds(Integer.getInteger("phase", 8));
    private static final boolean LONG = PHASE.compareTo(Duration.ofMinutes(1)) > 0;
    private static final Duration INTERVAL =
            Duration.ofSeconds(Integer.getInteger("interval", LONG ? 60 : 2));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String[] OPTIONS = {
        "--commentary.ingest.sources.shortest-interval=" + INTERVAL,
        "--commentary.ingest.sources.longest-interval=" + INTERVAL,
        "--commentary.ingest.sources.fetch-timeout=" + (LONG ? "30s" : "5s"),
        "--commentary.ingest.sources.host-pause=100ms"
    };

    private final Pipeline pipeline = SharedPipeline.get();
    private final Api ingest = pipeline.api(INGEST);

    @AfterEach
    void restoreTheOrdinaryService() {
        ingest.get("/v1/sources")
                .body()
                .forEach(source -> ingest.delete("/v1/sources/" + source.get("id").asString()));
        restart();
    }

    @Test
    void properHostsStayOnScheduleWhateverOthersDoAndAKillLosesAndRepeatsNothing()
            throws IOException {
        List<Manner> proper = Arrays.stream(Manner.values()).filter(Manner::hasPosts).toList();
        List<Manner> rough = Arrays.stream(Manner.values()).filter(m -> !m.hasPosts()).toList();
        restart(OPTIONS);
        try (RoughHosts good = RoughHosts.open(SOURCES * 7 / 10, proper);
                RoughHosts bad = RoughHosts.open(SOURCES * 3 / 10, rough);
                RoughClients clients = new RoughClients(pipeline.uri(INGEST), pipeline.key())) {
            // Given
            register(good);
            good.publishEach(INTERVAL.multipliedBy(3));
            report("proper hosts alone", good);

            // When
            clients.sendHalfOf(bad.opml());
            register(bad);
            clients.drip(20);
            report("beside hosts that misbehave", good);
            restart(OPTIONS);
            report("after a kill", good);
            good.stopPublishing();

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertStates(good, bad));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(received().keySet()).containsAll(good.published()));
            assertThat(received()).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    private void restart(String... options) {
        pipeline.kill(INGEST);
        pipeline.start(INGEST, options);
        pipeline.awaitReady(INGEST);
    }

    private void register(RoughHosts hosts) {
        JsonNode outcome =
                ingest.post("/v1/sources/opml", BodyPublishers.ofString(hosts.opml())).body();
        assertThat(outcome.get("added").asInt()).isEqualTo(hosts.all().size());
        await().atMost(PATIENCE).until(() -> hosts.all().stream().allMatch(h -> h.requests() > 0));
    }

    private void assertStates(RoughHosts good, RoughHosts bad) {
        Map<String, JsonNode> byAddress = new HashMap<>();
        ingest.get("/v1/sources")
                .body()
                .forEach(source -> {
                    byAddress.put(source.get("address").asString(), source);
                    byAddress.put(source.path("moved").path("from").asString(""), source);
                });
        assertThat(Stream.concat(good.all().stream(), bad.all().stream()))
                .allSatisfy(host -> {
                    JsonNode source = byAddress.get(host.address());
                    assertThat(source).as(host.manner().name()).isNotNull();
                    assertThat(source.get("status").asString())
                            .as("%s: %s", host.manner(), source)
                            .isEqualTo(host.manner().status());
                });
    }

    /** How often each piece was received, by its address. */
    private Map<String, Long> received() {
        return Stream.of("commentary.received", "commentary.received.backfill")
                .flatMap(topic -> Records.of(topic, pipeline.bootstrapServers()).stream())
                .map(SourcesIT::url)
                .filter(url -> url.contains("/piece/"))
                .collect(groupingBy(url -> url, counting()));
    }

    private static String url(ConsumerRecord<byte[], byte[]> received) {
        return received.value() == null
                ? ""
                : JSON.readTree(new String(received.value(), StandardCharsets.UTF_8))
                        .path("url")
                        .asString("");
    }

    /** Lets time pass, then prints how long pieces waited for somebody to ask. */
    private void report(String phase, RoughHosts hosts) {
        long begin = System.nanoTime();
        hosts.all().getFirst().pause(PHASE);
        List<Duration> delays = hosts.delays(begin).sorted().toList();
        System.out.printf(
                "%s: %,d pieces waited %s, 99 of 100 at most %s, all at most %s; %s%n",
                phase,
                delays.size(),
                share(delays, 0.5),
                share(delays, 0.99),
                share(delays, 1),
                pipeline.memory(INGEST));
    }

    private static String share(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? "-"
                : "%.1f s"
                        .formatted(
                                sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis()
                                        / 1_000.0);
    }
}
