package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.ingest.source.Source;
import dev.commentary.plumbing.state.StateTable;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Sources that are polled, with a real Kafka behind them and a real server at the other end. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.ingest.sources.group=sources-test",
            "commentary.ingest.sources.local-addresses=true",
            "commentary.ingest.sources.host-pause=0s",
            "commentary.ingest.sources.fetch-timeout=2s"
        })
@Import(RealStack.class)
@DirtiesContext
class SourcesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path folder;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;
    private final Site site;
    private final StateTable<Source> table;

    SourcesTest(
            @LocalServerPort int port,
            @Autowired KafkaConnectionDetails kafka,
            @Autowired StateTable<Source> table)
            throws IOException {
        this.table = table;
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(String.join(",", kafka.getBootstrapServers()));
        this.site = new Site();
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys = RunningIngest.keysFile(folder);
        properties.add("commentary.keys-file", () -> keys);
    }

    @AfterEach
    void close() {
        topic.close();
        site.close();
    }

    @Test
    void historyIsBackfillAndWhatComesAfterItIsLive() throws Exception {
        // Given
        String old = "old-" + UUID.randomUUID();
        String fresh = "new-" + UUID.randomUUID();
        feed(item(old, "An old post."));
        String id = add();
        awaitStatus(id, "healthy");

        // When
        feed(item(fresh, "A new post."), item(old, "An old post, corrected."));
        poll(id);

        // Then
        List<PostEvent> corrected = awaitEvents(old, 2);
        assertThat(corrected).extracting(PostEvent::lane).containsExactly(Lane.BACKFILL, Lane.LIVE);
        assertThat(((ReceivedPost) corrected.getLast()).body())
                .isEqualTo("An old post, corrected.");
        assertThat(awaitEvents(fresh, 1).getFirst().lane()).isEqualTo(Lane.LIVE);
        assertThat(get(id).get("posts").asLong()).isEqualTo(2);
    }

    @Test
    void noneOfManyChangesOfASourceIsLost() throws Exception {
        // Given
        int changes = 20;
        feed();
        String id = add();
        awaitStatus(id, "empty");

        // When
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < changes; i++) {
                all.execute(() -> table.update(id, SourcesTest::longerByOne));
            }
        }

        // Then
        assertThat(get(id).get("outlet").asString()).hasSize(changes);
    }

    private static Source longerByOne(Source source) {
        return new Source(
                source.id(),
                source.kind(),
                source.address(),
                source.filedUnder(),
                source.label(),
                (source.outlet() == null ? "" : source.outlet()) + "x",
                source.fullText(),
                source.paused(),
                source.createdAt(),
                source.updatedAt());
    }

    @Test
    void aPauseDuringAPollLasts() throws Exception {
        // Given
        CountDownLatch paused = new CountDownLatch(1);
        byte[] body = document(item("g", "A post.")).getBytes(StandardCharsets.UTF_8);
        site.set(
                "/feed",
                exchange -> {
                    Site.await(paused);
                    Site.answer(exchange, 200, body);
                });
        String id = add();
        await().atMost(PATIENCE).until(() -> !site.requests().isEmpty());

        // When
        post("/v1/sources/" + id + "/pause");
        paused.countDown();

        // Then
        await().atMost(PATIENCE).until(() -> get(id).get("label").asString("").equals("Tides"));
        assertThat(get(id).get("status").asString()).isEqualTo("paused");
    }

    @Test
    void theTitleOfAFeedBecomesALabelOfReasonableLength() throws Exception {
        // Given
        site.set(
                "/feed",
                200,
                "<rss><channel><title>%s</title></channel></rss>".formatted("Tides ".repeat(99)),
                "Content-Type",
                "application/rss+xml");

        // When
        String id = add();

        // Then
        awaitStatus(id, "empty");
        assertThat(get(id).get("label").asString()).hasSizeLessThanOrEqualTo(200).endsWith("…");
        byte[] list = ingest.get("/v1/sources/opml").body().getBytes(StandardCharsets.UTF_8);
        assertThat(
                        RunningIngest.json(ingest.post("/v1/sources/opml", "text/xml", list))
                                .get("refused"))
                .isEmpty();
    }

    @Test
    void aDocumentThatHasNotChangedIsNotSentAgain() throws Exception {
        // Given
        String guid = "g-" + UUID.randomUUID();
        site.set(
                "/feed",
                exchange -> {
                    boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
                    exchange.getResponseHeaders().add("ETag", "\"1\"");
                    byte[] body = document(item(guid, "A post.")).getBytes(StandardCharsets.UTF_8);
                    Site.answer(exchange, known ? 304 : 200, known ? new byte[0] : body);
                });
        String id = add();
        awaitStatus(id, "healthy");

        // When
        poll(id);
        await().atMost(PATIENCE).until(() -> site.requests().size() > 1);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(id).get("answeredAt").asString())
                                .isEqualTo(get(id).get("polledAt").asString()));
        assertThat(awaitEvents(guid, 1)).hasSize(1);
    }

    @Test
    void whatGoesWrongIsToldInPlainWords() throws Exception {
        // Given
        site.set("/feed", 503, "");
        String id = add();

        // When
        JsonNode failing = awaitStatus(id, "failing");
        feed();
        poll(id);
        JsonNode empty = awaitStatus(id, "empty");
        site.set("/feed", 410, "");
        poll(id);
        JsonNode retired = awaitStatus(id, "retired");

        // Then
        assertThat(failing.get("says").asString())
                .isEqualTo("1 poll has failed: the server answered 503 (trouble on its side).");
        assertThat(failing.get("needsAttention").asBoolean()).isTrue();
        assertThat(empty.get("failure").isNull()).isTrue();
        assertThat(retired.get("nextPollAt").isNull()).isTrue();
    }

    @Test
    void aSourceThatMovesIsFollowed() throws Exception {
        // Given
        site.set("/feed", 301, "", "Location", "/moved");
        site.set("/moved", 200, document(item("m-" + UUID.randomUUID(), "A post.")));

        // When
        JsonNode moved = awaitStatus(add(), "moved");

        // Then
        assertThat(moved.get("moved").get("from").asString())
                .isEqualTo(site.at("/feed").toString());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(moved.get("id").asString()).get("address").asString())
                                .isEqualTo(site.at("/moved").toString()));
    }

    @Test
    void aPausedSourceIsLeftAloneUntilItIsResumed() throws Exception {
        // Given
        feed(item("p-" + UUID.randomUUID(), "A post."));
        String id = add();
        awaitStatus(id, "healthy");

        // When
        HttpResponse<String> paused = post("/v1/sources/" + id + "/pause");
        HttpResponse<String> refused = post("/v1/sources/" + id + "/poll");
        HttpResponse<String> resumed = post("/v1/sources/" + id + "/resume");

        // Then
        assertThat(RunningIngest.json(paused).get("status").asString()).isEqualTo("paused");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Resume it first");
        assertThat(RunningIngest.json(resumed).get("status").asString()).isEqualTo("healthy");
    }

    @Test
    void whatIsRemovedIsForgotten() throws Exception {
        // Given
        feed();
        String id = add();
        awaitStatus(id, "empty");

        // When
        HttpResponse<String> gone =
                ingest.send(ingest.request("/v1/sources/" + id, "application/json").DELETE());

        // Then
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(ingest.get("/v1/sources/" + id).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|address",
                "{\"address\":\"http://10.0.0.1/feed\"}|400|private network",
                "{\"address\":\"file:///etc/passwd\"}|400|must begin with https",
                "{\"address\":\"https://a.example/\",\"kind\":\"fax\"}|400|kind",
                "{\"address\":\"https://a.example/\",\"colour\":\"red\"}|400|colour",
                "{\"address\":\"https://a.example/\",\"label\":\"a\\nb\"}|400|label"
            })
    void aRequestThatIsWrongIsAnsweredWithItsFieldAndARemedy(String json, int status, String named)
            throws Exception {
        // When
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/sources", "application/json", json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void aListOfFeedsIsTakenLineByLine() throws Exception {
        // Given
        feed();
        add();
        String other = site.at("/other").toString();
        String list =
                "<opml><body><outline xmlUrl='%s'/><outline xmlUrl='%s'/><outline xmlUrl='ftp://x'/></body></opml>"
                        .formatted(site.at("/feed"), other);

        // When
        HttpResponse<String> answer =
                ingest.post("/v1/sources/opml", "text/xml", list.getBytes(StandardCharsets.UTF_8));

        // Then
        JsonNode outcome = RunningIngest.json(answer);
        assertThat(outcome.get("added").asInt()).as(answer.body()).isEqualTo(1);
        assertThat(outcome.get("known").asInt()).isEqualTo(1);
        assertThat(outcome.get("refused").get(0).get("address").asString()).isEqualTo("ftp://x");
        assertThat(ingest.get("/v1/sources/opml").body()).contains(other);
    }

    @Test
    void theFeedsOfASiteAreFoundFromItsPage() throws Exception {
        // Given
        site.set(
                "/page",
                200,
                "<html><head><link rel=alternate type='application/rss+xml' href='/comments'"
                        + " title='Comments'><link rel='Alternate' type='application/atom+xml'"
                        + " href='feed'><link rel=stylesheet href=x></head><body>x</body></html>");
        site.set("/comments", 200, document(item("c", "A comment.")));
        feed("<item><title>Tides rise</title><guid>g</guid></item>");

        // When
        JsonNode feeds = find("/page").get("feeds");

        // Then
        assertThat(feeds.size()).isEqualTo(2);
        assertThat(feeds.get(0).get("address").asString()).isEqualTo(site.at("/feed").toString());
        assertThat(feeds.get(0).get("newest").get(0).get("title").asString())
                .isEqualTo("Tides rise");
        assertThat(feeds.get(0).get("registered").asBoolean()).isFalse();
        assertThat(feeds.get(1).get("address").asString())
                .isEqualTo(site.at("/comments").toString());
    }

    @Test
    void aFeedThatNoPageDeclaresIsLookedForWhereFeedsLie() throws Exception {
        // Given
        site.set("/page", 200, "<html><body>x</body></html>");
        feed(item("g", "A post."));
        add();

        // When
        JsonNode feeds = find("/page").get("feeds");
        JsonNode itself = find("/feed").get("feeds");

        // Then
        assertThat(feeds.size()).isEqualTo(1);
        assertThat(feeds.get(0).get("registered").asBoolean()).isTrue();
        assertThat(itself).isEqualTo(feeds);
    }

    @Test
    void aSiteOfWordpressOffersItsApiBesideItsFeeds() throws Exception {
        // Given
        site.set(
                "/page",
                200,
                "<html><head><link rel='https://api.w.org/' href='/wp-json/'></head></html>");
        feed(item("g", "A post."));
        site.set(
                "/wp-json/wp/v2/posts",
                200,
                """
                [{"id":7,"link":"%s","title":{"rendered":"Tides &amp; quays"},
                  "content":{"rendered":"<p>The tides rise.</p>"},"date_gmt":"2026-01-02T03:04:05"}]
                """
                        .formatted(site.at("/tides")),
                "X-WP-Total",
                "321",
                "X-WP-TotalPages",
                "107");

        // When
        JsonNode found = find("/page").get("feeds");

        // Then
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(0).get("kind").asString()).isEqualTo("feed");
        assertThat(found.get(1).get("kind").asString()).isEqualTo("wordpress");
        assertThat(found.get(1).get("entries").asInt()).isEqualTo(321);
        assertThat(found.get(1).get("newest").get(0).get("title").asString())
                .isEqualTo("Tides & quays");
    }

    @Test
    void aSiteWithoutFeedsOffersTheSitemapsThatItsRobotsName() throws Exception {
        // Given
        site.set("/page", 200, "<html><body>x</body></html>");
        site.set("/robots.txt", 200, "User-agent: *\nSitemap: " + site.at("/maps/news.xml"));
        site.set(
                "/maps/news.xml",
                200,
                "<urlset><url><loc>%s</loc></url></urlset>".formatted(site.at("/tides")));

        // When
        JsonNode found = find("/page").get("feeds");
        JsonNode itself = find("/maps/news.xml").get("feeds");

        // Then
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("kind").asString()).isEqualTo("sitemap");
        assertThat(found.get(0).get("entries").asInt()).isEqualTo(1);
        assertThat(itself).isEqualTo(found);
    }

    @Test
    void whereNothingAnswersTheReasonIsTold() throws Exception {
        assertThat(find("/none").toString()).contains("404", "not found", "address");
    }

    private JsonNode find(String path) throws IOException, InterruptedException {
        String json = "{\"address\":\"" + site.at(path) + "\"}";
        return RunningIngest.json(
                ingest.post(
                        "/v1/sources/find",
                        "application/json",
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSameAddressIsRegisteredOnce() throws Exception {
        // Given
        feed();
        add();

        // Then
        assertThat(register().statusCode()).isEqualTo(409);
    }

    @Test
    void onlyAKeyForSourcesMayRegisterOne() throws Exception {
        // When
        HttpResponse<String> answer =
                ingest.send(
                        ingest.withoutKey("/v1/sources")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void feed(String... items) {
        site.set("/feed", 200, document(items), "Content-Type", "application/rss+xml");
    }

    private String document(String... items) {
        return "<rss><channel><title>Tides</title><link>%s</link>%s</channel></rss>"
                .formatted(site.at("/"), String.join("", items));
    }

    private static String item(String guid, String text) {
        return "<item><guid isPermaLink='false'>%s</guid><description>%s</description></item>"
                .formatted(guid, text);
    }

    private String add() throws IOException, InterruptedException {
        HttpResponse<String> answer = register();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    private HttpResponse<String> register() throws IOException, InterruptedException {
        String json = "{\"address\":\"" + site.at("/feed") + "\"}";
        return ingest.post(
                "/v1/sources", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private void poll(String id) throws IOException, InterruptedException {
        assertThat(post("/v1/sources/" + id + "/poll").statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return ingest.post(path, "application/json", new byte[0]);
    }

    private JsonNode get(String id) throws IOException, InterruptedException {
        return RunningIngest.json(ingest.get("/v1/sources/" + id));
    }

    private JsonNode awaitStatus(String id, String status) {
        return await().atMost(PATIENCE)
                .until(() -> get(id), view -> view.get("status").asString().equals(status));
    }

    private List<PostEvent> awaitEvents(String guid, int count) {
        String id = PostId.of(site.at("/").toString(), guid, null, "");
        return await().atMost(PATIENCE)
                .until(() -> topic.eventsOf(id), events -> events.size() >= count);
    }
}
