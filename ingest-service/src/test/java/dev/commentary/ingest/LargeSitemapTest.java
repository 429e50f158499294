package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.testing.OtherInstance;
import dev.commentary.testing.RealStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * Sitemaps as large as the protocol allows, read by an instance with little memory that is killed
 * on its way.
 */
@SpringBootTest(properties = "commentary.ingest.sources.polling=false")
@Import(RealStack.class)
@DirtiesContext
class LargeSitemapTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAGES = 50_000;
    private static final int HISTORY = 1_000;
    private static final int PAGES_OF_A_POLL = 20;
    private static final String GROUP = "large-sitemap-test";

    @TempDir static Path folder;

    @AutoClose private final Site plain = new Site();
    @AutoClose private final Site packed = new Site();
    @AutoClose private final Site other = new Site();
    @AutoClose private final ReceivedTopic topic;
    private final String bootstrap;
    private final CountDownLatch released = new CountDownLatch(1);

    LargeSitemapTest(@Autowired KafkaConnectionDetails kafka) throws IOException {
        bootstrap = String.join(",", kafka.getBootstrapServers());
        topic = new ReceivedTopic(bootstrap);
    }

    @BeforeEach
    void publish() throws IOException {
        plain.setOthers(exchange -> {
            Site.await(released);
            Site.answer(exchange, 200, page(exchange.getRequestURI().getPath()));
        });
        packed.setOthers(
                exchange -> Site.answer(exchange, 200, page(exchange.getRequestURI().getPath())));
        plain.set("/robots.txt", 404, "");
        packed.set("/robots.txt", 404, "");
        byte[] map = sitemap(plain).getBytes(StandardCharsets.UTF_8);
        plain.set("/map.xml", exchange -> Site.answer(exchange, 200, map));
        byte[] gzip = gzip(sitemap(packed));
        packed.set("/map.xml.gz", exchange -> Site.answer(exchange, 200, gzip));
        other.set(
                "/feed",
                200,
                "<rss><channel><item><link>%s</link><description>Meanwhile.</description></item></channel></rss>"
                        .formatted(other.at("/meanwhile")));
    }

    @Test
    void theNewestPagesAreHistoryOnceEachThoughTheInstanceIsKilledOnTheWay() throws Exception {
        // Given
        int port = freePort();
        RunningIngest ingest = new RunningIngest(port);
        Process instance = start(port);
        try {
            awaitStart(ingest);
            String first = add(ingest, plain, "/map.xml", "sitemap");
            await().atMost(PATIENCE).until(() -> asked(plain) > 0);

            // When: one waits for a page, others go on
            add(ingest, other, "/feed", "feed");
            String second = add(ingest, packed, "/map.xml.gz", "sitemap");
            awaitEvents(other, List.of("/meanwhile"));
            await().atMost(PATIENCE).until(() -> asked(packed) > 3 * PAGES_OF_A_POLL);
            released.countDown();
            await().atMost(PATIENCE).until(() -> asked(plain) > PAGES_OF_A_POLL);
            instance.destroyForcibly();
            assertThat(instance.waitFor(10, TimeUnit.SECONDS)).isTrue();
            instance = start(port);
            awaitStart(ingest);

            // Then
            for (String id : List.of(first, second)) {
                await().atMost(PATIENCE)
                        .until(() ->
                                get(ingest, id).get("says").asString().startsWith("It answers"));
                assertThat(get(ingest, id).get("posts").asInt()).isZero();
            }
            for (Site site : List.of(plain, packed)) {
                List<PostEvent> events = awaitEvents(site, history());
                assertThat(events).hasSize(HISTORY);
                assertThat(events).allMatch(event -> event.lane() == Lane.BACKFILL);
                assertThat(asked(site)).isBetween((long) HISTORY, (long) HISTORY + PAGES_OF_A_POLL);
            }
        } finally {
            released.countDown();
            instance.destroyForcibly();
        }
    }

    /** With memory for the service and a few large documents. */
    private Process start(int port) throws IOException {
        return OtherInstance.start(
                IngestApplication.class,
                folder.resolve("instance.log"),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--commentary.keys-file=" + RunningIngest.keysFile(folder),
                "--commentary.ingest.sources.group=" + GROUP,
                "--commentary.ingest.sources.local-addresses=true",
                "--commentary.ingest.sources.host-pause=0s",
                "--commentary.ingest.sources.fetch-timeout=10m");
    }

    private static void awaitStart(RunningIngest ingest) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> ingest.get("/v1/sources").statusCode() == 200);
    }

    private static String add(RunningIngest ingest, Site site, String path, String kind)
            throws IOException, InterruptedException {
        String json = "{\"address\":\"%s\",\"kind\":\"%s\"}".formatted(site.at(path), kind);
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/sources", "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    private static JsonNode get(RunningIngest ingest, String id)
            throws IOException, InterruptedException {
        return RunningIngest.json(ingest.get("/v1/sources/" + id));
    }

    /** The pages that were asked for, as often as they were. */
    private static long asked(Site site) {
        return site.requests().stream()
                .filter(request -> request.path().startsWith("/piece-"))
                .count();
    }

    /** At least one event of each; all that there are. */
    private List<PostEvent> awaitEvents(Site site, List<String> paths) {
        Set<String> ids =
                paths.stream()
                        .map(path -> PostId.of(null, null, site.at(path).toString(), ""))
                        .collect(Collectors.toSet());
        return await().atMost(PATIENCE)
                .until(
                        () -> topic.eventsOf(ids),
                        events ->
                                events.stream()
                                        .map(PostEvent::id)
                                        .collect(Collectors.toSet())
                                        .equals(ids));
    }

    private static List<String> history() {
        return IntStream.range(PAGES - HISTORY, PAGES).mapToObj(i -> "/piece-" + i).toList();
    }

    private static String sitemap(Site site) {
        LocalDate begin = LocalDate.of(1880, 1, 1);
        return IntStream.range(0, PAGES)
                .mapToObj(i ->
                        "<url><loc>%s</loc><lastmod>%s</lastmod></url>"
                                .formatted(site.at("/piece-" + i), begin.plusDays(i)))
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private static byte[] page(String path) {
        return "<html><head><title>Piece %1$s</title></head><body><article><p>%2$s</p><p>This was %1$s.</p></article></body></html>"
                .formatted(path, "The council spoke of the price of silence. ".repeat(10))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
