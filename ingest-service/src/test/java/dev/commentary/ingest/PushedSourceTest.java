package dev.commentary.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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

/** Feeds that a hub announces: a real hub, a real Kafka. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "commentary.ingest.sources.group=pushed-test",
            "commentary.ingest.sources.local-addresses=true",
            "commentary.ingest.sources.host-pause=0s"
        })
@Import(RealStack.class)
@DirtiesContext
class PushedSourceTest {

    /** What the hub was asked for. */
    private record Form(String mode, String topic, String callback, String secret) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration APART = Duration.ofSeconds(6);

    @TempDir static Path folder;

    private final RunningIngest ingest;
    private final ReceivedTopic topic;
    private final Site site = new Site();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Form> asked = new LinkedBlockingQueue<>();
    private final String run = UUID.randomUUID().toString();

    PushedSourceTest(@LocalServerPort int port, @Autowired KafkaConnectionDetails kafka)
            throws IOException {
        this.ingest = new RunningIngest(port);
        this.topic = new ReceivedTopic(String.join(",", kafka.getBootstrapServers()));
        site.set("/hub", this::subscribe);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws IOException {
        Path keys = RunningIngest.keysFile(folder);
        int port = freePort();
        properties.add("commentary.keys-file", () -> keys);
        properties.add("server.port", () -> port);
        properties.add("commentary.ingest.sources.callback", () -> "http://127.0.0.1:" + port);
    }

    @AfterEach
    void close() {
        topic.close();
        site.close();
        http.close();
    }

    @Test
    void aSignedPushHasTheFeedReadAtOnceAndAnUnsignedOneDoesNot() throws Exception {
        // Given
        feed("old");
        String id = add();
        Form form = awaitRequest();
        assertThat(verify(form, "subscribe", form.topic())).isEqualTo("a challenge");
        awaitPush(id, "confirmed");

        // When
        feed("old", "new");
        long before = requests();
        assertThat(push(form, "a feed", "sha256=" + "00".repeat(32)).statusCode()).isEqualTo(202);
        assertThat(push(form, "a feed", null).statusCode()).isEqualTo(202);
        assertThat(
                        get(id).get("push").path("pushedAt").isMissingNode()
                                || get(id).get("push").get("pushedAt").isNull())
                .isTrue();
        assertThat(requests()).isEqualTo(before);
        push(form, "a feed", signature(form, "a feed"));

        // Then
        assertThat(awaitEvents("new", 1).getFirst().lane()).isEqualTo(Lane.LIVE);
        assertThat(get(id).toString())
                .doesNotContain(form.secret())
                .doesNotContain(form.callback());
    }

    @Test
    void whatWasNotAskedForIsNotConfirmed() throws Exception {
        // Given
        feed("old");
        String id = add();
        Form form = awaitRequest();

        // Then
        assertThat(verify(form, "subscribe", "http://other.example/feed")).isNull();
        assertThat(verify(form, "unsubscribe", form.topic())).isNull();
        assertThat(get(id).get("push").get("status").asString()).isEqualTo("asked");
    }

    @Test
    void aHubThatRefusesLeavesTheFeedPolled() throws Exception {
        // Given
        feed("old");
        String id = add();
        Form form = awaitRequest();

        // When
        verify(form, "denied", form.topic());

        // Then
        JsonNode push = awaitPush(id, "refused");
        assertThat(push.get("reason").asString()).contains("not here");
        feed("old", "new");
        poll(id);
        awaitEvents("new", 1);
    }

    @Test
    void aHubThatMissesAPostIsNoLongerReliedOn() throws Exception {
        // Given
        feed("old");
        String id = add();
        subscribed(id);
        poll(id);
        await().atMost(PATIENCE).until(() -> requests() >= 2);
        await().atMost(PATIENCE)
                .until(() ->
                        get(id).get("polledAt")
                                        .asString()
                                        .compareTo(get(id).get("createdAt").asString())
                                > 0);

        // When
        feed("old", "new");
        poll(id);
        awaitEvents("new", 1);

        // Then
        assertThat(awaitPush(id, "refused").get("reason").asString()).contains("missed");
    }

    @Test
    void aHubWithinAPrivateNetworkIsNotAskedAndThatIsSaid() throws Exception {
        // Given
        feedOf("http://10.0.0.1/hub", "old");

        // When
        String id = add();

        // Then
        assertThat(awaitPush(id, "refused").get("reason").asString())
                .contains("the hub", "private network");
        awaitEvents("old", 1);
        await().atMost(PATIENCE).until(() -> get(id).get("status").asString().equals("healthy"));
    }

    @Test
    void aHubThatLeadsIntoAPrivateNetworkIsNotFollowed() throws Exception {
        // Given
        site.set("/astray", 307, "", "Location", "http://10.0.0.1/hub");
        feedOf(site.at("/astray").toString(), "old");

        // When
        String id = add();

        // Then
        assertThat(awaitPush(id, "refused").get("reason").asString())
                .isEqualTo("the hub answered 307");
    }

    @Test
    void whoeverPausesASourceEndsItsPushes() throws Exception {
        // Given
        feed("old");
        String id = add();
        Form form = subscribed(id);

        // When
        ingest.post("/v1/sources/" + id + "/pause", "application/json", new byte[0]);

        // Then
        assertThat(push(form, "a feed", signature(form, "a feed")).statusCode()).isEqualTo(410);
    }

    /** For docs/performance.md, with {@code -Dpushes=30}: from a push until Kafka has its post. */
    @Test
    @EnabledIfSystemProperty(named = "pushes", matches = "[1-9]\\d*")
    void howLongAPushTakesIsTold() throws Exception {
        // Given
        feed("old");
        String id = add();
        Form form = subscribed(id);
        List<Long> millis = new ArrayList<>();

        // When
        for (int push = 0; push < Integer.getInteger("pushes"); push++) {
            // Of pushes in a burst only the first counts.
            await().pollDelay(APART).atMost(PATIENCE).until(() -> true);
            String name = "new" + push;
            feed(name, "old");
            long begin = System.currentTimeMillis();
            push(form, "a feed", signature(form, "a feed"));
            awaitEvents(name, 1);
            String post = PostId.of(site.at("/").toString(), run + name, null, "");
            millis.add(topic.recordsOf(post).getFirst().timestamp() - begin);
        }

        // Then
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%d pushes, milliseconds to the post in Kafka: median %d, nine in ten %d, all %d%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 9 / 10),
                sorted.getLast());
        assertThat(sorted).allMatch(delay -> delay >= 0);
    }

    /** The hub's part: takes note of the request, and answers 202. */
    private void subscribe(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields =
                Stream.of(form.split("&", -1))
                        .map(field -> field.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        field -> field[0],
                                        field ->
                                                URLDecoder.decode(
                                                        field[1], StandardCharsets.UTF_8)));
        asked.add(
                new Form(
                        fields.getOrDefault("hub.mode", ""),
                        fields.getOrDefault("hub.topic", ""),
                        fields.getOrDefault("hub.callback", ""),
                        fields.getOrDefault("hub.secret", "")));
        Site.answer(exchange, 202, new byte[0]);
    }

    /** The hub takes the subscription. */
    private Form subscribed(String id) throws Exception {
        Form form = awaitRequest();
        verify(form, "subscribe", form.topic());
        awaitPush(id, "confirmed");
        return form;
    }

    private Form awaitRequest() throws InterruptedException {
        Form form = requireNonNull(asked.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertThat(form.mode()).isEqualTo("subscribe");
        assertThat(form.topic()).isEqualTo(site.at("/feed-" + run).toString());
        assertThat(form.secret()).hasSizeBetween(32, 200);
        return form;
    }

    /** What the subscriber answers to a verification; null where it does not confirm. */
    private @Nullable String verify(Form form, String mode, String topicAddress) throws Exception {
        String query =
                "?hub.mode=%s&hub.topic=%s&hub.challenge=a+challenge&hub.lease_seconds=86400&hub.reason=not+here"
                        .formatted(mode, topicAddress);
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(form.callback() + query)).build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    private HttpResponse<String> push(Form form, String body, @Nullable String signature)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(form.callback()))
                        .header("Content-Type", "application/rss+xml")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Hub-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(Form form, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(form.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private void feed(String... guids) {
        feedOf(site.at("/hub").toString(), guids);
    }

    private void feedOf(String hub, String... guids) {
        String items =
                Stream.of(guids)
                        .map(guid ->
                                "<item><guid isPermaLink='false'>%s%s</guid><description>Of %s.</description></item>"
                                        .formatted(run, guid, guid))
                        .collect(Collectors.joining());
        site.set(
                "/feed-" + run,
                200,
                "<rss><channel><title>Tides</title><link>%s</link>%s</channel></rss>"
                        .formatted(site.at("/"), items),
                "Link",
                "<%s>; rel=hub, <%s>; rel=self".formatted(hub, site.at("/feed-" + run)));
    }

    private long requests() {
        return site.requests().stream().filter(r -> r.path().equals("/feed-" + run)).count();
    }

    private String add() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ingest.post(
                        "/v1/sources",
                        "application/json",
                        "{\"address\":\"%s\"}"
                                .formatted(site.at("/feed-" + run))
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    private void poll(String id) throws IOException, InterruptedException {
        ingest.post("/v1/sources/" + id + "/poll", "application/json", new byte[0]);
    }

    private JsonNode get(String id) throws IOException, InterruptedException {
        return RunningIngest.json(ingest.get("/v1/sources/" + id));
    }

    private JsonNode awaitPush(String id, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get(id).path("push"),
                        push -> push.path("status").asString("").equals(status));
    }

    private List<PostEvent> awaitEvents(String guid, int count) {
        String id = PostId.of(site.at("/").toString(), run + guid, null, "");
        return await(guid)
                .atMost(PATIENCE)
                .until(() -> topic.eventsOf(id), events -> events.size() >= count);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
