package dev.commentary.feed.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.feed.FeedServiceApplication;
import dev.commentary.feed.OpenStream;
import dev.commentary.feed.query.SamplePosts;
import dev.commentary.feed.webhook.Receiver;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Interests and alerts from HTTP to the receiver's server, with a real Kafka between. */
@SpringBootTest(
        classes = FeedServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"commentary.local=true", "commentary.alerts.retries.first=300ms"})
@Import(RealStack.class)
class AlertsWithRealKafkaTest {

    private static final String DELIVERED = "\"status\":\"delivered\"";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @Autowired private Publisher publisher;
    @Autowired private Clock clock;

    @AutoClose private final Receiver receiver = new Receiver();
    private final AlertsApi api;
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    AlertsWithRealKafkaTest(@LocalServerPort int port) throws IOException {
        api = new AlertsApi(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        AlertsApi.register(properties);
    }

    @BeforeEach
    void isReady() {
        api.awaitReady();
    }

    @Test
    void aMatchingPostIsDeliveredOnceWithASignature() {
        // Given
        JsonNode interest =
                api.post("/v1/interests", Map.of("name", "Trade", "query", word + " tariffs"));
        JsonNode alert =
                api.post(
                        "/v1/alerts",
                        Map.of(
                                "name",
                                "Tell me",
                                "interest",
                                AlertsApi.text(interest, "id"),
                                "channel",
                                Map.of("type", "webhook", "url", receiver.url("/hook"))));
        assertThat(alert.at("/channel/secret").asString()).startsWith("whsec_");
        EnrichedPost post = post(Lane.LIVE);

        // When
        publish(post);
        publish(post);
        publish(corrected(post));

        // Then
        await().atMost(SOON).until(() -> !receiver.calls("/hook").isEmpty());
        await().during(A_WHILE)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.calls("/hook")).hasSize(1));
        Receiver.Call call = receiver.calls("/hook").getFirst();
        assertThat(call.header("webhook-id"))
                .isEqualTo(Delivery.key(AlertsApi.text(alert, "id"), post.id()));
        assertThat(call.header("webhook-signature")).startsWith("v1,");
        assertThat(call.body()).contains("\"post.matched\"", post.id(), "\"text\":\"" + word);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries(AlertsApi.text(alert, "id")))
                                .contains(DELIVERED, "\"httpStatus\":204"));
        assertThat(api.get("/v1/alerts/" + AlertsApi.text(alert, "id")).toString())
                .doesNotContain("secret");
    }

    @Test
    void theSecretThatWasShownSignsAndIsShownAgainOnlyWhenItIsAnother() throws Exception {
        // Given
        Map<String, Object> wanted = webhook(false);
        JsonNode made = api.post("/v1/alerts", wanted);
        String secret = made.at("/channel/secret").asString();

        // When
        publish(post(Lane.LIVE));
        await().atMost(SOON).until(() -> !receiver.calls("/hook").isEmpty());

        // Then
        assertThat(receiver.calls("/hook").getFirst())
                .satisfies(call ->
                        assertThat(call.header("webhook-signature")).isEqualTo(sign(call, secret)));
        String path = "/v1/alerts/" + AlertsApi.text(made, "id");
        assertThat(api.put(path, wanted).toString()).doesNotContain("whsec_");
        assertThat(api.put(path, webhook(true)).at("/channel/secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(secret);
        assertThat(api.get("/v1/alerts").toString()).doesNotContain("whsec_", "salt");
    }

    private Map<String, Object> webhook(boolean renewSecret) {
        return Map.of(
                "name",
                "Signed",
                "filter",
                Map.of("q", word),
                "channel",
                Map.of(
                        "type",
                        "webhook",
                        "url",
                        receiver.url("/hook"),
                        "renewSecret",
                        renewSecret));
    }

    /** The signature as a subscriber computes it. */
    private static String sign(Receiver.Call call, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                String.join(
                        ".",
                        call.header("webhook-id"),
                        call.header("webhook-timestamp"),
                        call.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    @Test
    void aReceiverThatFailsGetsTheSameMessageAgain() {
        // Given
        receiver.answers(503, Map.of());
        String alert = webhookAlert("/flaky");

        // When
        publish(post(Lane.LIVE));
        await().atMost(SOON).until(() -> receiver.calls("/flaky").size() >= 2);
        receiver.answers(200, Map.of());

        // Then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries(alert)).contains("\"httpStatus\":503", DELIVERED));
        assertThat(receiver.calls("/flaky"))
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(receiver.calls("/flaky").getFirst().header("webhook-id"));
    }

    @Test
    void backfillAlertsNobody() {
        // Given
        String alert = webhookAlert("/history");

        // When
        publish(post(Lane.BACKFILL));
        publish(post(Lane.LIVE));

        // Then
        await().atMost(SOON).until(() -> !receiver.calls("/history").isEmpty());
        assertThat(api.get("/v1/alerts/" + alert + "/deliveries")).hasSize(1);
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        // Given
        receiver.answers(302, Map.of("Location", receiver.url("/private")));
        String alert = webhookAlert("/moved");

        // When
        publish(post(Lane.LIVE));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(deliveries(alert)).contains("\"httpStatus\":302"));
        assertThat(receiver.calls("/private")).isEmpty();
    }

    @Test
    void aPrivateAddressIsRefused() {
        assertThat(
                        api.refusal(
                                "/v1/alerts",
                                Map.of(
                                        "name",
                                        "x",
                                        "filter",
                                        Map.of("q", word),
                                        "channel",
                                        Map.of("type", "webhook", "url", "http://10.0.0.1/"))))
                .contains("channel.url", "private network");
    }

    @Test
    void aFormNamesWhatIsWrongAsItsFieldsAreNamed() {
        assertThat(
                        api.submit(
                                "/alerts",
                                Map.of(
                                        "name",
                                        "x",
                                        "q",
                                        "(tariffs",
                                        "channel",
                                        "webhook",
                                        "url",
                                        "http://10.0.0.1/")))
                .contains(
                        "<strong>Words</strong>: <span>at character 1",
                        "<strong>Address of my server</strong>: <span>is an address within");
        assertThat(api.submit("/interests", Map.of("name", "x", "query", "(tariffs")))
                .contains("<strong>Query</strong>: <span>at character 1");
    }

    @Test
    void aWrongQueryIsRefusedWithItsPlace() {
        assertThat(api.refusal("/v1/interests", Map.of("name", "x", "query", "(tariffs")))
                .contains("query", "at character 1: the parenthesis is never closed");
    }

    @Test
    void aDashboardAlertIsOnTheOpenStreamAndStored() throws Exception {
        // Given
        String alert = dashboardAlert();
        try (OpenStream stream = open(null)) {
            // When
            EnrichedPost post = post(Lane.LIVE);
            publish(post);

            // Then
            await().atMost(SOON).until(() -> stream.about(post.id()).count() == 1);
            assertThat(stream.about(post.id()))
                    .extracting(OpenStream.Event::name)
                    .containsOnly("alert");
        }
        assertThat(deliveries(alert)).contains(DELIVERED, "language:en");
    }

    @Test
    void aReaderOfAlertsThatComesBackGetsExactlyWhatItMissed() throws Exception {
        // Given
        dashboardAlert();
        List<EnrichedPost> posts = Stream.generate(() -> post(Lane.LIVE)).limit(4).toList();
        String last;
        try (OpenStream before = open(null)) {
            await().atMost(SOON).until(() -> !before.lastId().isEmpty());
            publish(posts.get(0));
            await().atMost(SOON).until(() -> before.about(word).count() == 1);
            last = before.lastId();
        }
        try (OpenStream elsewhere = open(null)) {
            await().atMost(SOON).until(() -> !elsewhere.lastId().isEmpty());
            publish(posts.get(1));
            publish(posts.get(2));
            await().atMost(SOON).until(() -> elsewhere.about(word).count() == 2);
        }

        // When
        try (OpenStream after = open(last)) {
            publish(posts.get(3));

            // Then
            await().atMost(SOON).until(() -> after.about(posts.get(3).id()).count() == 1);
            assertThat(after.about(word)).hasSize(3);
            assertThat(posts.subList(1, 4))
                    .allSatisfy(post -> assertThat(after.about(post.id())).hasSize(1));
        }
    }

    private OpenStream open(@Nullable String lastEventId) throws Exception {
        return new OpenStream(api.uri("/v1/alerts/stream"), lastEventId);
    }

    private String dashboardAlert() {
        return AlertsApi.text(
                api.post(
                        "/v1/alerts",
                        Map.of(
                                "name",
                                "On screen",
                                "filter",
                                Map.of("q", word, "language", "en"),
                                "channel",
                                Map.of("type", "dashboard"))),
                "id");
    }

    private String webhookAlert(String path) {
        return api.webhookAlert(word, receiver.url(path));
    }

    private String deliveries(String alert) {
        return api.get("/v1/alerts/" + alert + "/deliveries").toString();
    }

    private EnrichedPost post(Lane lane) {
        EnrichedPost sample =
                SamplePosts.tariffs(UUID.randomUUID().toString().replace("-", ""), lane);
        return with(sample, 1L, word + " and tariffs", clock.instant());
    }

    private EnrichedPost corrected(EnrichedPost post) {
        return with(post, 2L, post.title() + ", corrected", clock.instant());
    }

    private static EnrichedPost with(
            EnrichedPost post, long revision, String title, Instant receivedAt) {
        return new EnrichedPost(
                post.id(),
                revision,
                post.lane(),
                post.source(),
                post.externalId(),
                post.url(),
                post.note(),
                title,
                post.body(),
                post.postscript(),
                post.authors(),
                post.language(),
                post.outlets(),
                post.topics(),
                post.published(),
                receivedAt);
    }

    private void publish(EnrichedPost post) {
        publisher.publish(List.of(new EventRecords("test", clock).enriched(post)));
    }
}
