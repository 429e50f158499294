package dev.commentary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.ingest.source.InMemoryWordpress;
import dev.commentary.stack.SharedBackbone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A site of WordPress, with a real Kafka behind ingest-service, which is restarted meanwhile. */
class WordpressSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HISTORY = 300;

    @TempDir static Path folder;

    private final String bootstrap = SharedBackbone.get().bootstrapServers();
    private final String group = "wordpress-" + UUID.randomUUID();
    @AutoClose private final Site server = new Site();
    @AutoClose private final ConfigurableApplicationContext first = start(bootstrap, group);
    @AutoClose private final ReceivedTopic topic = new ReceivedTopic(bootstrap);
    private final String home = server.at("").toString();
    private final InMemoryWordpress wordpress = new InMemoryWordpress(home);
    private final CountDownLatch secondPage = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    WordpressSourceTest() throws IOException {}

    @Test
    void everyPostTravelsOnceInItsLaneThoughIngestIsRestartedInTheMiddle() throws Exception {
        // Given
        wordpress.publish(1, HISTORY);
        server.setOthers(this::serve);
        Set<String> ids =
                LongStream.rangeClosed(1, HISTORY + 1)
                        .mapToObj(this::id)
                        .collect(Collectors.toSet());
        String source = register(first);
        assertThat(secondPage.await(60, TimeUnit.SECONDS)).isTrue();

        // When
        Thread close = Thread.ofPlatform().start(first::close);
        closing.countDown();
        close.join();
        assertThat(topic.eventsOf(ids)).hasSizeBetween(100, 200);

        try (ConfigurableApplicationContext second = start(bootstrap, group)) {
            // Then
            RunningIngest ingest = new RunningIngest(port(second));
            awaitRest(ingest, source, Instant.EPOCH);
            List<PostEvent> history = awaitEvents(ids, HISTORY);
            assertThat(history).extracting(PostEvent::lane).containsOnly(Lane.BACKFILL);
            assertThat(history).extracting(PostEvent::id).doesNotHaveDuplicates();

            // When
            wordpress.edit(3, "Corrected");
            wordpress.publish(HISTORY + 1, HISTORY + 1);
            poll(ingest, source);

            // Then
            List<PostEvent> corrected = awaitEvents(Set.of(id(3)), 2);
            assertThat(corrected.getLast().lane()).isEqualTo(Lane.LIVE);
            assertThat(((ReceivedPost) corrected.getLast()).body()).startsWith("Corrected");
            assertThat(awaitEvents(Set.of(id(HISTORY + 1)), 1).getFirst().lane())
                    .isEqualTo(Lane.LIVE);
            assertThat(awaitEvents(ids, HISTORY + 2)).hasSize(HISTORY + 2);

            // When
            wordpress.delete(250);
            poll(ingest, source);

            // Then
            assertThat(awaitEvents(Set.of(id(250)), 2).getLast()).isInstanceOf(WithdrawnPost.class);

            // When
            int requests = wordpress.requests().size();
            poll(ingest, source);

            // Then
            assertThat(wordpress.requests()).hasSize(requests + 1);
            assertThat(awaitEvents(ids, HISTORY + 3)).hasSize(HISTORY + 3);
            assertThat(ingest.get("/v1/sources/" + source).body()).contains("\"healthy\"");
        }
    }

    /** The second page of the history comes only once ingest-service is being stopped. */
    private void serve(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        if (asked.getQuery().contains("page=2&") && secondPage.getCount() > 0) {
            secondPage.countDown();
            awaitClosing();
        }
        InMemoryWordpress.Answer answer = wordpress.answer(asked);
        String etag = "\"" + answer.hashCode() + "\"";
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().add("ETag", etag);
        if (answer.total() >= 0) {
            exchange.getResponseHeaders().add("X-WP-Total", Integer.toString(answer.total()));
            exchange.getResponseHeaders().add("X-WP-TotalPages", Integer.toString(answer.pages()));
        }
        Site.answer(
                exchange,
                same ? 304 : answer.status(),
                same ? new byte[0] : answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void awaitClosing() throws IOException {
        try {
            assertThat(closing.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ConfigurableApplicationContext start(String bootstrap, String group)
            throws IOException {
        return new SpringApplicationBuilder(IngestApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + bootstrap,
                        "--commentary.keys-file=" + RunningIngest.keysFile(folder),
                        "--commentary.ingest.sources.group=" + group,
                        "--commentary.ingest.sources.local-addresses=true",
                        "--commentary.ingest.sources.host-pause=0s");
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private String register(ConfigurableApplicationContext context) throws Exception {
        String json = "{\"kind\":\"wordpress\",\"address\":\"%s/\"}".formatted(home);
        HttpResponse<String> answer =
                new RunningIngest(port(context))
                        .post(
                                "/v1/sources",
                                "application/json",
                                json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningIngest.json(answer).get("id").asString();
    }

    /** Polls, and waits until that is over. */
    private static void poll(RunningIngest ingest, String source) throws Exception {
        Instant asked = Instant.now();
        HttpResponse<String> answer =
                ingest.post("/v1/sources/" + source + "/poll", "application/json", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(202);
        awaitRest(ingest, source, asked);
    }

    private static void awaitRest(RunningIngest ingest, String source, Instant asked) {
        await().atMost(PATIENCE)
                .until(
                        () -> RunningIngest.json(ingest.get("/v1/sources/" + source)),
                        view ->
                                time(view, "answeredAt").isAfter(asked)
                                        && time(view, "nextPollAt").isAfter(Instant.now()));
    }

    private static Instant time(JsonNode view, String field) {
        String time = view.path(field).asString("");
        return time.isEmpty() ? Instant.EPOCH : Instant.parse(time);
    }

    private List<PostEvent> awaitEvents(Set<String> ids, int count) {
        return await().atMost(PATIENCE)
                .until(() -> topic.eventsOf(ids), events -> events.size() >= count);
    }

    private String id(long post) {
        return PostId.of(home, home + "/?a=1&p=" + post, null, "");
    }
}
