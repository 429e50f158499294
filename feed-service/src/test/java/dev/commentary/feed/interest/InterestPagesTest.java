package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.feed.Api;
import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.FeedServiceApplication;
import dev.commentary.feed.SamplePost;
import dev.commentary.feed.TestIndex;
import dev.commentary.feed.alert.AlertsApi;
import dev.commentary.feed.learn.SampleTexts;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages on which topics are made and taught. */
@SpringBootTest(
        classes = FeedServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.feed.read-alias=feed-teaching-test-${random.uuid}"
        })
@Import(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterestPagesTest {

    private final TestIndex index;
    private final AlertsApi api;
    private final Api reader;
    private final List<EnrichedPost> harbour = new ArrayList<>();

    @Autowired
    InterestPagesTest(
            Rest5Client elasticsearch, FeedProperties properties, @LocalServerPort int port) {
        this.index = new TestIndex(elasticsearch, properties.readAlias());
        this.api = new AlertsApi(port);
        this.reader = new Api(port);
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        AlertsApi.register(properties);
    }

    @BeforeAll
    void fill() throws IOException {
        api.awaitReady();
        index.create();
        int number = 0;
        for (String text : SampleTexts.harbour(8)) {
            harbour.add(
                    new SamplePost()
                            .title("Letter <no. " + number++ + ">")
                            .body(text)
                            .outlet("harbour-courier", "Harbour Courier", OutletTag.CARRIED)
                            .build());
        }
        index.add(harbour.toArray(EnrichedPost[]::new));
        index.add(
                SampleTexts.others(30).stream()
                        .map(text -> new SamplePost().body(text).build())
                        .toArray(EnrichedPost[]::new));
    }

    @Test
    void aTopicIsBegunFromAPostAndTaughtByFurtherOnes() throws Exception {
        // When
        String name = "Begun from a post";
        api.submit("/interests/by-example", Map.of("name", name, "post", harbour.get(0).id()));
        String id = idOf(name);
        assertThat(page(id)).contains("needs at least 3 accepted posts, has 1");
        for (EnrichedPost post : harbour.subList(1, 6)) {
            api.submit("/interests/" + id + "/examples", Map.of("accept", post.id()));
        }

        // Then
        assertThat(page(id))
                .contains("Model ", "learnt from 6 accepted", "Words that speak for it", "dredging")
                .contains("Finds ", " of 6 accepted posts", "Letter &lt;no. 5&gt;")
                .doesNotContain("<no. 5>");
        assertThat(reader.page("/posts/" + harbour.get(7).id()).body())
                .contains(name, "by examples", "(model ");
    }

    @Test
    void postsToTeachWithAreFoundByTheirWords() throws Exception {
        // Given
        api.submit("/interests/by-example", Map.of("name", "Searched", "post", ""));
        String path = "/interests/" + idOf("Searched");

        // Then
        assertThat(api.page(path + "?find=dredging")).contains("Letter &lt;no.", "Accept<span");
        assertThat(api.page(path + "?find=zeppelin")).contains("No post has these words");
        assertThat(api.page(path + "?find=%22dredging")).contains("quotation mark");
    }

    @Test
    void outletsAreCalledByTheirNames() throws Exception {
        // When
        api.submit(
                "/interests",
                Map.of("name", "Narrow", "query", "tide", "outlets", "harbour-courier"));

        // Then
        assertThat(reader.page("/interests").body()).contains("Harbour Courier</span>");
        assertThat(page(idOf("Narrow"))).contains("Harbour Courier</span>");
    }

    @Test
    void aWrongQueryStaysOnThePageWithItsReason() {
        // Given
        api.submit("/interests", Map.of("name", "Wrong", "query", "tide"));

        // Then
        assertThat(
                        api.submit(
                                "/interests/" + idOf("Wrong"),
                                Map.of("name", "Wrong", "query", "tide NEAR/x quay")))
                .contains("NEAR/ needs a number from 0 to 100", "tide NEAR/x quay");
    }

    @Test
    void whoMayNotChangeTopicsIsOfferedNoButtons() throws Exception {
        // Given
        api.submit("/interests/by-example", Map.of("name", "Closed", "post", harbour.get(0).id()));

        // Then
        assertThat(page(idOf("Closed")))
                .contains("Letter &lt;no. 0&gt;", "Sign in with a key")
                .doesNotContain("name=\"accept\"", "Find in older posts", "<textarea");
    }

    private String page(String id) throws IOException, InterruptedException {
        return reader.page("/interests/" + id).body();
    }

    private String idOf(String name) {
        for (var interest : api.get("/v1/interests")) {
            if (AlertsApi.text(interest, "name").equals(name)) {
                return AlertsApi.text(interest, "id");
            }
        }
        throw new AssertionError("there is no topic " + name);
    }
}
