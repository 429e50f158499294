package dev.commentary.feed.correction;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.Corrected;
import dev.commentary.contract.Correction;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.Topics;
import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.SamplePost;
import dev.commentary.feed.TestIndex;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.state.StateTable;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections over HTTP, with a real Kafka and a real Elasticsearch; the test is index-service. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.feed.read-alias=feed-corrections-test-${random.uuid}"
        })
@Import(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsWithRealStackTest {

    private static final String KEY = "cm_corrections";
    private static final String READER = "cm_reader";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WITHDRAWN = "ccccccccccccccccccccccccccccccc2";

    private static final InMemoryRules RULES = InMemoryRules.start();

    private final TestIndex index;
    private final int port;
    private final StateTable<PostCorrections> table;
    private final Consumer<byte[], byte[]> retagged;
    private final EventRecords events = new EventRecords("test", Clock.systemUTC());
    private final List<EnrichedPost> seen = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    CorrectionsWithRealStackTest(
            Rest5Client elasticsearch,
            FeedProperties properties,
            StateTable<PostCorrections> correctionTable,
            ConsumerFactory<byte[], byte[]> consumers,
            @LocalServerPort int port) {
        this.index = new TestIndex(elasticsearch, properties.readAlias());
        this.table = correctionTable;
        this.retagged = consumers.createConsumer("corrections-test-" + UUID.randomUUID(), null);
        this.port = port;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path file = Files.createTempFile("commentary", ".keys");
        file.toFile().deleteOnExit();
        Files.writeString(
                file,
                """
                {"id":"ada","name":"Ada","sha256":"%s","scopes":["tags:write"]}
                {"id":"bob","name":"Bob","sha256":"%s","scopes":["read"]}
                """
                        .formatted(sha256(KEY), sha256(READER)));
        properties.add("commentary.keys-file", file::toString);
        properties.add("commentary.feed.vocabulary.enrich-address", RULES::address);
    }

    @BeforeAll
    void open() throws IOException {
        index.create();
        index.addTombstone(WITHDRAWN, Instant.parse("2026-11-04T10:00:00Z"));
        retagged.subscribe(List.of(Topics.RETAGGED));
        await().atMost(SOON).until(table::isCaughtUp);
    }

    @AfterAll
    void close() {
        retagged.close();
        http.close();
    }

    @Test
    void a_wrong_tag_is_gone_at_once_and_the_post_is_published_without_it() throws Exception {
        // Given
        EnrichedPost post = indexed();
        // When
        HttpResponse<String> answer =
                put(post, "topic/medtop:20000209", "{\"action\": \"remove\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode said = json(answer).at("/corrections/0");
        assertThat(said.path("by").asString()).isEqualTo("ada");
        assertThat(said.path("method").asString()).isEqualTo("words");
        assertThat(json(get("/v1/posts/" + post.id())).path("topics")).isEmpty();
        EnrichedPost published = awaitPublished(post.id(), 1);
        assertThat(published.revision()).isEqualTo(post.revision());
        assertThat(published.topics()).isEmpty();
        assertThat(published.outlets()).isEqualTo(post.outlets());
    }

    @Test
    void a_missing_outlet_is_added_by_its_name_in_the_role_that_was_chosen() throws Exception {
        // Given
        EnrichedPost other = indexed(sample().outlet("tide-times", "The Tide Times", "cited"));
        EnrichedPost post = indexed();
        // When
        put(post, "outlet/The%20Tide%20Times", "{\"action\":\"add\",\"role\":\"carried\"}");
        // Then
        EnrichedPost published = awaitPublished(post.id(), 1);
        assertThat(published.outlets())
                .extracting(OutletTag::id, OutletTag::role, OutletTag::method)
                .contains(tuple("tide-times", "carried", "operator"));
        index.add(published);
        assertThat(json(get("/v1/posts?outlet=tide-times")).path("posts").toString())
                .contains(post.id())
                .doesNotContain(other.id());
    }

    @Test
    void several_words_on_one_post_are_numbered_even_if_the_index_is_behind() throws Exception {
        // Given
        EnrichedPost post = indexed();
        // When
        put(post, "topic/medtop:20000209", "{\"action\": \"remove\"}");
        put(post, "outlet/harbour-courier", "{\"action\": \"confirm\"}");
        // Then
        EnrichedPost second = awaitPublished(post.id(), 2);
        assertThat(second.topics()).isEmpty();
        assertThat(second.corrected())
                .extracting(Corrected::kind, Corrected::agreed)
                .containsExactly(tuple("topic", false), tuple("outlet", true));
    }

    @Test
    void a_word_taken_back_brings_the_tag_of_the_rules_back() throws Exception {
        // Given
        EnrichedPost post = indexed();
        put(post, "topic/medtop:20000209", "{\"action\": \"remove\"}");
        index.add(awaitPublished(post.id(), 1));
        // When
        HttpResponse<String> answer = send("DELETE", path(post, "topic/medtop:20000209"), KEY, "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        EnrichedPost again = awaitPublished(post.id(), 2);
        assertThat(again.topics()).isEqualTo(post.topics());
        assertThat(again.corrected()).isEmpty();
    }

    @Test
    void another_tagging_that_lacks_the_word_is_followed_by_one_that_has_it() throws Exception {
        // Given
        EnrichedPost post = indexed();
        put(post, "topic/medtop:20000209", "{\"action\": \"remove\"}");
        awaitPublished(post.id(), 1);
        // When
        index.add(post.asTagging(7));
        // Then
        EnrichedPost mended = awaitPublished(post.id(), 8);
        assertThat(mended.topics()).isEmpty();
    }

    @Test
    void a_correction_that_was_kept_and_never_published_is_published_later() throws Exception {
        // Given
        EnrichedPost post = indexed();
        Correction wrong =
                Correction.of(
                        Correction.REMOVE, post.topics().getFirst(), "ada", post.receivedAt());
        // When
        table.put(post.id(), new PostCorrections(post.id(), post.revision(), 0, List.of(wrong)));
        // Then
        assertThat(awaitPublished(post.id(), 1).topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outlet/nowhere-gazette | {\"action\":\"add\",\"role\":\"carried\"} | 400 | unlisted",
                "outlet/%20 | {\"action\":\"add\",\"role\":\"carried\",\"unlisted\":true} | 400 | unlisted",
                "outlet/harbour-courier | {\"action\":\"adds\"} | 400 | add, remove, confirm",
                "outlets/harbour-courier | {\"action\":\"add\"} | 400 | outlet, topic, published",
                "topic/medtop:20000209 | {\"verb\":\"add\"} | 400 | known are",
                "published/soon | {\"action\":\"add\"} | 400 | is no date"
            })
    void what_makes_no_sense_is_refused_by_field_with_the_remedy(
            String tag, String body, int status, String words) throws Exception {
        HttpResponse<String> answer = put(indexed(), tag, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void a_withdrawn_post_and_one_that_never_was_cannot_be_corrected() throws Exception {
        String body = "{\"action\": \"remove\"}";
        String unknown = "ccccccccccccccccccccccccccccccc3";

        assertThat(send("PUT", path(WITHDRAWN, "topic/medtop:1"), KEY, body).statusCode())
                .isEqualTo(409);
        assertThat(send("PUT", path(unknown, "topic/medtop:1"), KEY, body).statusCode())
                .isEqualTo(404);
    }

    @Test
    void correcting_needs_the_scope() throws Exception {
        String path = path(indexed(), "topic/medtop:20000209");
        String body = "{\"action\": \"remove\"}";

        assertThat(send("PUT", path, READER, body).statusCode()).isEqualTo(403);
        assertThat(send("PUT", path, "", body).statusCode()).isEqualTo(401);
    }

    @Test
    void the_page_of_a_post_asks_those_who_may_answer_and_shows_what_was_said() throws Exception {
        // Given
        EnrichedPost post = indexed();
        String page = "/posts/" + post.id();
        // When
        HttpResponse<String> answer =
                form(page + "/corrections", "kind=topic&value=medtop:20000209&action=remove&role=");
        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page + "#tags");
        assertThat(send("GET", page, KEY, "").body())
                .contains("Taken away by hand", "Had been found by words", "Add what is missing");
        assertThat(get(page).body())
                .contains("Taken away by hand")
                .doesNotContain("Add what is missing", ">Wrong<");
    }

    @Test
    void the_page_says_why_a_correction_was_not_made() throws Exception {
        // Given
        String page = "/posts/" + indexed().id();
        // When
        HttpResponse<String> answer =
                form(page + "/corrections", "kind=topic&value=moonball&action=add");
        // Then
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith(page + "?notice=unknown-topic#tags");
        assertThat(send("GET", page + "?notice=unknown-topic", KEY, "").body())
                .contains("There is no topic of that name");
    }

    @Test
    void to_choose_from_are_the_outlets_of_the_archive_and_all_topics() throws Exception {
        indexed();

        assertThat(get("/v1/names/outlets").body()).contains("\"Harbour Courier\"");
        assertThat(get("/v1/names/topics").body())
                .contains("\"curling\"", InMemoryRules.CURLING)
                .doesNotContain("shipping");
    }

    @Test
    void an_outlet_and_a_topic_that_no_post_has_are_known_by_the_rules() throws Exception {
        // Given
        EnrichedPost post = indexed();
        // When
        put(post, "outlet/FT", "{\"action\":\"add\",\"role\":\"appeared\"}");
        put(post, "topic/Curling", "{\"action\":\"add\"}");
        // Then
        EnrichedPost published = awaitPublished(post.id(), 2);
        assertThat(published.outlets())
                .extracting(OutletTag::id, OutletTag::role, OutletTag::country)
                .contains(tuple("financial-times", "appeared", "GB"));
        assertThat(published.topics())
                .extracting(TopicTag::code, TopicTag::method)
                .contains(tuple(InMemoryRules.CURLING, "operator"));
        assertThat(published.topics().getLast().broader())
                .extracting(TopicTag.TopicRef::label)
                .containsExactly("sport");
        assertThat(RULES.keys()).contains("Bearer " + KEY);
    }

    @Test
    void an_outlet_that_no_list_has_is_added_under_its_name_if_that_is_meant() throws Exception {
        // Given
        EnrichedPost post = indexed();
        // When
        HttpResponse<String> answer =
                form(
                        "/posts/" + post.id() + "/corrections",
                        "kind=outlet&value=The+Tolls+Letter&action=add&role=carried&unlisted=true");
        // Then
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("notice");
        assertThat(awaitPublished(post.id(), 1).outlets())
                .extracting(OutletTag::id, OutletTag::name)
                .contains(tuple("tolls-letter", "The Tolls Letter"));
    }

    @Test
    void while_the_rules_are_away_nothing_is_said_to_be_unknown() throws Exception {
        // Given
        EnrichedPost post = indexed();
        RULES.fail();
        // When
        HttpResponse<String> answer =
                put(post, "topic/curling", "{\"action\":\"add\",\"unlisted\":true}");
        String topics = get("/v1/names/topics").body();
        RULES.answer();
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("enrich-service");
        assertThat(topics).contains("medtop:20000209");
    }

    @Test
    void accuracy_counts_what_was_said() throws Exception {
        // Given
        EnrichedPost post = indexed();
        put(post, "topic/medtop:20000209", "{\"action\": \"remove\"}");
        // When
        JsonNode accuracy = json(get("/v1/accuracy"));
        String page = get("/operator/accuracy").body();
        // Then
        assertThat(accuracy.at("/kinds/1/judged/wrong").asInt()).isPositive();
        assertThat(accuracy.path("misses").toString()).contains(post.id());
        assertThat(page).contains("Latest misses", "/posts/" + post.id() + "#tags");
    }

    private static SamplePost sample() {
        return new SamplePost()
                .revision(1_795_435_200_123_456L)
                .outlet("harbour-courier", "Harbour Courier", OutletTag.CARRIED)
                .topic("medtop:20000209", "shipping");
    }

    private EnrichedPost indexed() throws IOException {
        return indexed(sample());
    }

    private EnrichedPost indexed(SamplePost sample) throws IOException {
        EnrichedPost post = sample.build();
        index.add(post);
        return post;
    }

    private EnrichedPost awaitPublished(String id, int tagging) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            retagged.poll(Duration.ofMillis(100))
                                    .forEach(record -> {
                                        if (events.read(record) instanceof Decoded.Event event
                                                && event.event() instanceof EnrichedPost post) {
                                            seen.add(post);
                                        }
                                    });
                            return seen.stream()
                                    .filter(post -> post.id().equals(id))
                                    .filter(post -> post.taggings() == tagging)
                                    .toList();
                        },
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static String path(EnrichedPost post, String tag) {
        return path(post.id(), tag);
    }

    private static String path(String id, String tag) {
        return "/v1/posts/" + id + "/corrections/" + tag;
    }

    private HttpResponse<String> put(EnrichedPost post, String tag, String body)
            throws IOException, InterruptedException {
        return send("PUT", path(post, tag), KEY, body);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "");
    }

    private HttpResponse<String> form(String path, String form)
            throws IOException, InterruptedException {
        return http.send(
                request(path, KEY)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(path, key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
