package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What readers still get, and are told, while nothing can be searched. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"commentary.local=true", "commentary.feed.read-alias=nowhere"})
@Import(RealStack.class)
class WithoutIndexTest {

    private final Publisher publisher;
    private final Api api;
    private final int port;

    @Autowired
    WithoutIndexTest(Publisher publisher, @LocalServerPort int port) {
        this.publisher = publisher;
        this.api = new Api(port);
        this.port = port;
    }

    @Test
    void the_api_says_that_and_when_to_try_again() throws Exception {
        HttpResponse<String> answer = api.page("/v1/posts");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void the_dashboard_says_so_in_words_and_stays_live() throws Exception {
        HttpResponse<String> page = api.page("/?outlet=harbour-courier");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("cannot be searched", "Try again", "sse-connect=\"/live?");
    }

    @Test
    void a_post_from_the_stream_can_be_read() throws Exception {
        // Given
        EnrichedPost post = new SamplePost().title("Straight from the stream").build();
        try (OpenStream stream =
                await().ignoreException(IOException.class)
                        .until(() -> OpenStream.ofPosts(port, "", null), open -> true)) {
            // When
            publisher.publish(List.of(new EventRecords("test", Clock.systemUTC()).enriched(post)));
            await().until(() -> stream.about(post.id()).findAny().isPresent());
        }
        // Then
        assertThat(api.page("/posts/" + post.id()).body()).contains("Straight from the stream");
    }
}
