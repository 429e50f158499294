package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.testing.RealStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** Posts whose text is on pages of their own: of summaries, sitemaps and pages of links. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.ingest.sources.group=pages-test",
            "commentary.ingest.sources.local-addresses=true",
            "commentary.ingest.sources.host-pause=0s",
            "commentary.ingest.sources.fetch-timeout=2s"
        })
@Import(RealStack.class)
@DirtiesContext
class PagesOfSourcesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUMMARY = "The harbour council weighs the price of silence.";
    private static final String TEXT =
            "<p>The harbour council weighs the price of silence, and its members know it.</p>"
                    + "<p>Nobody on the quay believes that dredging will begin before the autumn,"
                    + " whatever the minister has said to the papers this week.</p>"
                    + "<p>Those who pay for the work have not been asked, and those who were asked"
                    + " will not pay for it. That is the whole of the matter.</p>";

    @TempDir static Path folder;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;
    private final Site site = new Site();

    PagesOfSourcesTest(@LocalServerPort int port, @Autowired KafkaConnectionDetails kafka)
            throws IOException {
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(String.join(",", kafka.getBootstrapServers()));
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
    void aSummaryIsCompletedFromItsPage() throws Exception {
        // Given
        page("/silence", "The price of silence");
        feed(item("/silence", "The price of silence"));

        // When
        String id = add("/feed", "feed");

        // Then
        ReceivedPost post = awaitPost("/silence");
        assertThat(post.body()).contains("dredging will begin").contains("whole of the matter");
        assertThat(post.title()).isEqualTo("The price of silence");
        assertThat(post.publishedBasis()).isEqualTo("feed");
        assertThat(post.lane()).isEqualTo(Lane.BACKFILL);
        assertThat(get(id).get("warnings")).isEmpty();
    }

    @Test
    void whatIsNoTextOfTheEntryLeavesTheSummary() throws Exception {
        // Given
        site.set(
                "/wall",
                200,
                "<html><head><title>Welcome</title></head><body><p>%s</p></body></html>"
                        .formatted("We and our partners store cookies on your device. ".repeat(20)),
                "Content-Type",
                "text/html");
        feed(item("/wall", "The price of silence"));

        // When
        add("/feed", "feed");

        // Then
        assertThat(awaitPost("/wall").body()).isEqualTo(SUMMARY);
    }

    @Test
    void whatRobotsForbidIsNotFetchedAndSaid() throws Exception {
        // Given
        page("/private/silence", "The price of silence");
        site.set(
                "/robots.txt",
                200,
                "User-agent: *\nDisallow: /private/",
                "Content-Type",
                "text/plain");
        feed(item("/private/silence", "The price of silence"));

        // When
        String id = add("/feed", "feed");

        // Then
        assertThat(awaitPost("/private/silence").body()).isEqualTo(SUMMARY);
        assertThat(awaitRead(id).get("warnings").get(0).asString()).contains("robots.txt");
        assertThat(site.requests())
                .extracting(Site.Request::path)
                .doesNotContain("/private/silence");
    }

    @Test
    void aPageThatLeadsIntoAPrivateNetworkLeavesTheSummaryAndIsSaid() throws Exception {
        // Given
        site.set("/silence", 302, "", "Location", "http://192.168.1.1/silence");
        feed(item("/silence", "The price of silence"));

        // When
        String id = add("/feed", "feed");

        // Then
        assertThat(awaitPost("/silence").body()).isEqualTo(SUMMARY);
        assertThat(awaitRead(id).get("warnings").get(0).asString())
                .contains("/silence: ", "192.168.1.1", "private network");
    }

    @Test
    void robotsThatLeadIntoAPrivateNetworkLeaveTheSummaryAndAreSaid() throws Exception {
        // Given
        page("/silence", "The price of silence");
        site.set("/robots.txt", 301, "", "Location", "http://169.254.169.254/robots.txt");
        feed(item("/silence", "The price of silence"));

        // When
        String id = add("/feed", "feed");

        // Then
        assertThat(awaitPost("/silence").body()).isEqualTo(SUMMARY);
        assertThat(awaitRead(id).get("warnings").get(0).asString())
                .contains("robots.txt", "169.254.169.254", "private network");
        assertThat(asked("/silence")).isZero();
    }

    @Test
    void aPageThatCannotBeHadIsTriedAgainAndMakesARevision() throws Exception {
        // Given
        site.set("/silence", 503, "");
        feed(item("/silence", "The price of silence"));
        String id = add("/feed", "feed");
        assertThat(awaitPost("/silence").body()).isEqualTo(SUMMARY);

        // When
        page("/silence", "The price of silence");
        poll(id);

        // Then
        List<PostEvent> events = awaitEvents("/silence", 2);
        assertThat(((ReceivedPost) events.getLast()).body()).contains("dredging will begin");
    }

    @Test
    void noPageIsFetchedWhereTheOperatorDoesNotWantIt() throws Exception {
        // Given
        page("/silence", "The price of silence");
        feed(item("/silence", "The price of silence"));

        // When
        register("{\"address\":\"%s\",\"fullText\":\"never\"}".formatted(site.at("/feed")));

        // Then
        assertThat(awaitPost("/silence").body()).isEqualTo(SUMMARY);
        assertThat(site.requests()).extracting(Site.Request::path).containsOnly("/feed");
    }

    @Test
    void aLongHistoryComesBitByBitAndAllOfItIsHistory() throws Exception {
        // Given
        List<String> paths = IntStream.range(0, 50).mapToObj(i -> "/piece-" + i).toList();
        paths.forEach(path -> page(path, "The price of silence"));
        sitemap(paths.stream().map(path -> url(path, "2026-01-01")).toList());

        // When
        String id = add("/sitemap.xml", "sitemap");

        // Then
        for (String path : paths) {
            assertThat(awaitPost(path).lane()).isEqualTo(Lane.BACKFILL);
        }
        await().atMost(PATIENCE)
                .until(() -> get(id).get("says").asString().startsWith("It answers"));
        assertThat(get(id).get("posts").asInt()).isZero();
        assertThat(site.requests().stream().filter(r -> paths.contains(r.path())).count())
                .isEqualTo(paths.size());
    }

    @Test
    void aSitemapOfNewsNamesDateTitleAndOutlet() throws Exception {
        // Given
        page("/silence", "Another title");
        sitemap(
                List.of(
                        """
                        <url><loc>%s</loc><news:news><news:publication><news:name>The Quay</news:name>
                        <news:language>en</news:language></news:publication>
                        <news:publication_date>2026-02-03</news:publication_date>
                        <news:title>The price of silence</news:title></news:news></url>
                        """
                                .formatted(site.at("/silence"))));

        // When
        add("/sitemap.xml", "sitemap");

        // Then
        ReceivedPost post = awaitPost("/silence");
        assertThat(post.title()).isEqualTo("The price of silence");
        assertThat(post.siteName()).isEqualTo("The Quay");
        assertThat(post.publishedAt()).startsWith("2026-02-03");
    }

    @Test
    void whatASitemapSaysHasChangedIsReadAgain() throws Exception {
        // Given
        page("/silence", "The price of silence");
        page("/other", "Another price");
        sitemap(List.of(url("/silence", "2026-01-01"), url("/other", "2026-01-01")));
        String id = add("/sitemap.xml", "sitemap");
        awaitPost("/silence");
        awaitPost("/other");
        awaitRead(id);

        // When
        page("/silence", "The price of talking");
        sitemap(List.of(url("/silence", "2026-01-02"), url("/other", "2026-01-01")));
        poll(id);

        // Then
        assertThat(((ReceivedPost) awaitEvents("/silence", 2).getLast()).title())
                .isEqualTo("The price of talking");
        assertThat(site.requests().stream().filter(r -> r.path().equals("/other")).count())
                .isEqualTo(1);
    }

    @Test
    void anIndexLeadsToItsSitemapsEvenIfOneIsBroken() throws Exception {
        // Given
        page("/silence", "The price of silence");
        site.set(
                "/a.xml.gz",
                exchange ->
                        Site.answer(
                                exchange,
                                200,
                                packed("<urlset>" + url("/silence", "2026-01-01") + "</urlset>")));
        site.set("/broken.xml", 500, "");
        site.set(
                "/index.xml",
                200,
                "<sitemapindex>"
                        + map("/broken.xml")
                        + map("/a.xml.gz")
                        + map("/index.xml")
                        + "</sitemapindex>");

        // When
        String id = add("/index.xml", "sitemap");

        // Then
        assertThat(awaitPost("/silence").lane()).isEqualTo(Lane.BACKFILL);
        await().atMost(PATIENCE)
                .until(() -> get(id).get("says").asString().startsWith("It answers"));
    }

    @Test
    void aMapIsThroughOnlyOnceAllItsPagesAre() throws Exception {
        // Given
        List<String> paths = IntStream.range(0, 30).mapToObj(i -> "/of-map-" + i).toList();
        paths.forEach(path -> page(path, "The price of silence"));
        sitemap(paths.stream().map(path -> url(path, "2026-01-01")).toList());
        site.set(
                "/index.xml",
                200,
                "<sitemapindex><sitemap><loc>%s</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>"
                        .formatted(site.at("/sitemap.xml")));

        // When
        String id = add("/index.xml", "sitemap");

        // Then
        for (String path : paths) {
            assertThat(awaitPost(path).lane()).isEqualTo(Lane.BACKFILL);
        }
        await().atMost(PATIENCE)
                .until(() -> get(id).get("says").asString().startsWith("It answers"));
        poll(id);
        await().atMost(PATIENCE).until(() -> asked("/index.xml") > 1);
        assertThat(asked("/sitemap.xml")).isEqualTo(2);
    }

    @Test
    void aHostWhoseRobotsCannotBeHadCostsNoTries() throws Exception {
        // Given
        site.set("/robots.txt", 503, "");
        page("/silence", "The price of silence");
        feed(item("/silence", "The price of silence"));

        // When
        String id = add("/feed", "feed");

        // Then
        assertThat(awaitPost("/silence").body()).isEqualTo(SUMMARY);
        for (int polls = 2; polls < 6; polls++) {
            int expected = polls;
            poll(id);
            await().atMost(PATIENCE).until(() -> asked("/feed") >= expected);
        }
        assertThat(asked("/silence")).isZero();
        assertThat(get(id).get("warnings").get(0).asString()).contains("cannot be had");
    }

    @Test
    void aPageOfLinksLeadsToItsPiecesAndNowhereElse() throws Exception {
        // Given
        page("/2026/01/silence", "The price of silence");
        page("/2026/02/talking", "The price of talking");
        site.set(
                "/press",
                200,
                listing(link("/2026/01/silence", "The price of silence")),
                "Content-Type",
                "text/html");
        String id = add("/press", "listing");
        ReceivedPost old = awaitPost("/2026/01/silence");
        awaitRead(id);

        // When
        site.set(
                "/press",
                200,
                listing(
                        link("/2026/01/silence", "The price of silence")
                                + link("/2026/02/talking", "The price of talking")
                                + link(
                                        "http://10.0.0.1/2026/02/away",
                                        "Something on another host")),
                "Content-Type",
                "text/html");
        poll(id);

        // Then
        assertThat(old.lane()).isEqualTo(Lane.BACKFILL);
        assertThat(awaitPost("/2026/02/talking").lane()).isEqualTo(Lane.LIVE);
        assertThat(site.requests())
                .extracting(Site.Request::path)
                .doesNotContain("/about", "/tag/harbour")
                .containsOnlyOnce("/2026/01/silence");
    }

    @Test
    void whatIsNoSitemapIsTold() throws Exception {
        // Given
        site.set("/sitemap.xml", 200, "<html><body>Welcome</body></html>");

        // When
        String id = add("/sitemap.xml", "sitemap");

        // Then
        await().atMost(PATIENCE).until(() -> get(id).get("status").asString().equals("failing"));
        assertThat(get(id).get("says").asString()).contains("<urlset>");
    }

    private long asked(String path) {
        return site.requests().stream().filter(r -> r.path().equals(path)).count();
    }

    private void page(String path, String title) {
        site.set(
                path,
                200,
                "<html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>%2$s</article></body></html>"
                        .formatted(
                                title, TEXT + "<p>This was all about " + path + " for today.</p>"),
                "Content-Type",
                "text/html; charset=utf-8");
    }

    private static String link(String path, String text) {
        return "<li><a href='%s'>%s</a></li>".formatted(path, text);
    }

    private static String listing(String links) {
        return "<html><body><nav><a href='/about'>About us and what we do</a></nav><main><ul>%s</ul>"
                        .formatted(links)
                + "<a href='/tag/harbour'>All that we have on harbours</a></main></body></html>";
    }

    private void feed(String... items) {
        site.set(
                "/feed",
                200,
                "<rss><channel><title>Tides</title><link>%s</link>%s</channel></rss>"
                        .formatted(site.at("/"), String.join("", items)),
                "Content-Type",
                "application/rss+xml");
    }

    private String item(String path, String title) {
        return ("<item><link>%s</link><title>%s</title><description>%s</description>"
                        + "<pubDate>Sat, 03 Jan 2026 10:00:00 GMT</pubDate></item>")
                .formatted(site.at(path), title, SUMMARY);
    }

    private void sitemap(List<String> urls) {
        site.set(
                "/sitemap.xml",
                200,
                urls.stream()
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                                                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>",
                                        "</urlset>")));
    }

    private String url(String path, String modified) {
        return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(site.at(path), modified);
    }

    private String map(String path) {
        return "<sitemap><loc>%s</loc></sitemap>".formatted(site.at(path));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String add(String path, String kind) throws IOException, InterruptedException {
        return register("{\"address\":\"%s\",\"kind\":\"%s\"}".formatted(site.at(path), kind));
    }

    private String register(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/sources", "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    private void poll(String id) throws IOException, InterruptedException {
        ingest.post("/v1/sources/" + id + "/poll", "application/json", new byte[0]);
    }

    private JsonNode get(String id) throws IOException, InterruptedException {
        return RunningIngest.json(ingest.get("/v1/sources/" + id));
    }

    /** Its first poll is over. */
    private JsonNode awaitRead(String id) {
        return await().atMost(PATIENCE)
                .until(() -> get(id), view -> !view.get("answeredAt").isNull());
    }

    private ReceivedPost awaitPost(String path) {
        return (ReceivedPost) awaitEvents(path, 1).getLast();
    }

    private List<PostEvent> awaitEvents(String path, int count) {
        String page = site.at(path).toString();
        return await(page)
                .atMost(PATIENCE)
                .until(
                        () -> topic.eventsOf(PostId.of(null, null, page, "")),
                        e -> e.size() >= count);
    }
}
