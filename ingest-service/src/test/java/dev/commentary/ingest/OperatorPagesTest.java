package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.ingest.fetch.Site;
import dev.commentary.ingest.preview.InMemoryEnrich;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The page of sources as a browser gets it, with a real Kafka and real servers behind it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.ingest.sources.group=operator-test",
            "commentary.ingest.sources.local-addresses=true",
            "commentary.ingest.sources.host-pause=0s",
            "commentary.ingest.sources.fetch-timeout=2s"
        })
@Import(RealStack.class)
@DirtiesContext
class OperatorPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PAGE = "/operator/sources";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir static Path folder;
    private static final InMemoryEnrich ENRICH = InMemoryEnrich.start();

    private final RunningIngest ingest;
    private final String name = "Tides " + UUID.randomUUID();
    private Site site;

    OperatorPagesTest(@LocalServerPort int port) {
        this.ingest = new RunningIngest(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys = RunningIngest.keysFile(folder);
        properties.add("commentary.keys-file", () -> keys);
        properties.add("commentary.ingest.preview.enrich-address", ENRICH::address);
    }

    @AfterAll
    static void closeEnrich() {
        ENRICH.close();
    }

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        site.set(
                "/page",
                200,
                "<head><link rel=alternate type='application/rss+xml' href='/feed'></head>");
        site.set(
                "/feed",
                200,
                "<rss><channel><title>%s</title><item><guid>g</guid><title>%s</title></item></channel></rss>"
                        .formatted(
                                name,
                                "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; rises"),
                "Content-Type",
                "application/rss+xml");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theFeedsOfASiteAreShownWithTheTagsOfTheirPosts() throws Exception {
        // When
        HttpResponse<String> found = post("/find", "address=" + encoded(site.at("/page")));

        // Then
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains(
                        "One source was found",
                        name,
                        "Harbour Courier",
                        "shipping",
                        "Published 3 Nov 2026",
                        "&lt;script&gt;alert(1)&lt;/script&gt; rises")
                .doesNotContain("<script>alert", "Rival", "without tags");
        assertThat(ENRICH.keys()).contains("Bearer " + RunningIngest.KEY);
    }

    @Test
    void aChosenFeedIsRegisteredAndListed() throws Exception {
        // When
        HttpResponse<String> added =
                post(
                        "",
                        "chosen=1&address-0=ftp://never&address-1=%s&kind-1=feed&label-1=%s&outlet-1=%s"
                                .formatted(
                                        encoded(site.at("/feed")),
                                        encoded("<i>" + name),
                                        encoded("Courier & Sons")));

        // Then
        assertThat(added.statusCode()).isEqualTo(302);
        String list = page(added.headers().firstValue("Location").orElseThrow());
        assertThat(list)
                .contains(
                        "Registered.",
                        "&lt;i&gt;" + name,
                        "Courier &amp; Sons",
                        site.at("/feed") + "")
                .doesNotContain("<i>" + name);
        assertThat(source().get("outlet").asString()).isEqualTo("Courier & Sons");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Nothing was chosen.",
        "chosen=0&address-0=ftp%3A%2F%2Fx, ftp://x:",
        "chosen=0, is missing"
    })
    void whatCannotBeRegisteredIsToldWithTheReason(String form, String reason) throws Exception {
        // When
        HttpResponse<String> answer = post("", form);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", reason);
    }

    @Test
    void whereNothingIsFoundTheReasonStandsBesideTheAddress() throws Exception {
        // When
        HttpResponse<String> nothing = post("/find", "address=" + encoded(site.at("/none")));
        HttpResponse<String> hostile = post("/find", "address=" + encoded("javascript:'<b>"));

        // Then
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("404", site.at("/none").toString());
        assertThat(hostile.statusCode()).isEqualTo(400);
        assertThat(hostile.body()).contains("javascript:&#39;&lt;b&gt;").doesNotContain("'<b>");
    }

    @Test
    void aSourceIsPausedResumedPolledAndRemovedByForms() throws Exception {
        // Given
        String id = register();

        // When, then
        assertThat(done("/" + id + "/pause?state=paused"))
                .contains("state=paused&done=paused#source-" + id);
        assertThat(source().get("status").asString()).isEqualTo("paused");
        HttpResponse<String> poll = post("/" + id + "/poll", "");
        assertThat(poll.statusCode()).isEqualTo(409);
        assertThat(poll.body()).contains("Resume it first");
        assertThat(done("/" + id + "/resume")).contains("done=resumed");
        assertThat(done("/" + id + "/poll")).contains("done=polled");
        await().atMost(PATIENCE).until(() -> source().get("status").asString().equals("healthy"));
        assertThat(done("/" + id + "/remove")).contains("done=removed");
        assertThat(post("/" + id + "/poll", "").statusCode()).isEqualTo(404);
        assertThat(page(PAGE)).doesNotContain(name);
    }

    @Test
    void troubleIsListedInPlainWords() throws Exception {
        // Given
        site.set("/feed", 503, "");
        String id = register();
        await().atMost(PATIENCE).until(() -> source().get("status").asString().equals("failing"));

        // When
        String list = page(PAGE + "?state=failing&q=" + encoded(site.at("")));

        // Then
        assertThat(list).contains("source-" + id, "1 poll has failed: the server answered 503");
    }

    @Test
    void aListOfFeedsIsUploaded() throws Exception {
        // Given
        String list =
                "<opml><body><outline xmlUrl='%s'/><outline xmlUrl='ftp://<b>'/></body></opml>"
                        .formatted(site.at("/feed"));

        // When
        HttpResponse<String> answer = upload(list);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<strong>1</strong> registered", "<strong>1</strong> refused")
                .doesNotContain("ftp://<b>");
        assertThat(upload("no list").statusCode()).isEqualTo(400);
        assertThat(upload("x".repeat((5 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void whoHasNoKeyMayLookAndNothingElse() throws Exception {
        // Given
        String id = register();

        // When
        String list = get(PAGE).body();

        // Then
        assertThat(list)
                .contains(name, "Sign in with a key")
                .doesNotContain("<form method=\"post\"");
        assertThat(
                        ingest.send(
                                        ingest.withoutKey(PAGE + "/" + id + "/pause")
                                                .POST(BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(401);
        assertThat(send("/" + id + "/pause", RunningIngest.READER, "same-origin").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormOfAnotherSiteOrPortChangesNothing(String from) throws Exception {
        // Given
        String id = register();

        // When
        HttpResponse<String> answer = send("/" + id + "/remove", RunningIngest.KEY, from);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(source()).isNotNull();
    }

    @Test
    void pagesHoldNoScriptAndNoStyleOfTheirOwn() throws Exception {
        register();
        String found = post("/find", "address=" + encoded(site.at("/page"))).body();
        for (String page : new String[] {page(PAGE), found}) {
            assertThat(page).doesNotContainPattern("<script>|<style| style=| on[a-z]+=\"");
        }
        assertThat(get("/operator/sources/sources.css").statusCode()).isEqualTo(200);
        assertThat(get("/operator/sources/sources.js").statusCode()).isEqualTo(200);
    }

    private String register() throws IOException, InterruptedException {
        post(
                "",
                "chosen=0&address-0=%s&label-0=%s"
                        .formatted(encoded(site.at("/feed")), encoded(name)));
        return source().get("id").asString();
    }

    private JsonNode source() throws IOException, InterruptedException {
        String address = site.at("/feed").toString();
        for (JsonNode source : RunningIngest.json(ingest.get("/v1/sources"))) {
            if (source.get("address").asString().equals(address)) {
                return source;
            }
        }
        throw new AssertionError(address + " is no source");
    }

    private String done(String action) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(action, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return ingest.post(PAGE + path, FORM, form.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(String list) throws IOException, InterruptedException {
        String body =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.opml\"\r\n\r\n"
                        + list
                        + "\r\n--cut--\r\n";
        return ingest.post(
                PAGE + "/opml",
                "multipart/form-data; boundary=cut",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ingest.send(ingest.withoutKey(path).header("Accept", "text/html").GET());
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = ingest.get(path.replaceFirst("^http://[^/]+", ""));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** As a browser does it: with a cookie, and where the page with the form came from. */
    private HttpResponse<String> send(String action, String key, String from)
            throws IOException, InterruptedException {
        return ingest.send(
                ingest.withoutKey(PAGE + action)
                        .header("Cookie", "commentary_key=" + key)
                        .header("Sec-Fetch-Site", from)
                        .POST(BodyPublishers.noBody()));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
