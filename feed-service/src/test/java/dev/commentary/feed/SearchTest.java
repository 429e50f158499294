package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** {@code /v1/posts} over HTTP against a real Elasticsearch. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.feed.read-alias=feed-search-test-${random.uuid}"
        })
@Import(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final TopicRef ECONOMY = new TopicRef("medtop:04000000", "economy");
    private static final String SHIPPING = "medtop:20000209";
    private static final String WITHDRAWN = "0123456789abcdef0123456789abcdef";
    private static final String FERRIES = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1";
    private static final String SCHOOLS = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2";
    private static final String HAFEN = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa3";

    private final TestIndex index;
    private final Api api;

    @Autowired
    SearchTest(Rest5Client elasticsearch, FeedProperties properties, @LocalServerPort int port) {
        index = new TestIndex(elasticsearch, properties.readAlias());
        api = new Api(port);
    }

    @BeforeAll
    void fill() throws IOException {
        index.create();
        index.add(
                new SamplePost()
                        .id(FERRIES)
                        .title("Why the ferries ran late")
                        .body("The companies <b>blame</b> the tide. A harbour needs regulation.")
                        .outlet("financial-times", "Financial Times", OutletTag.CARRIED)
                        .outlet("sky-news", "Sky News", OutletTag.APPEARED)
                        .outlet("guardian", "The Guardian", OutletTag.CITED)
                        .topic(SHIPPING, "shipping and postal service", ECONOMY)
                        .published("2017-08-15", PublishedTag.DAY)
                        .receivedAt(Instant.parse("2026-11-01T10:00:00Z"))
                        .build(),
                new SamplePost()
                        .id(SCHOOLS)
                        .title("A school without bells")
                        .body("Teachers regulate the day as they please.")
                        .authors("Bo Lind")
                        .outlet("guardian", "The Guardian", OutletTag.CARRIED)
                        .topic("medtop:05000000", "education")
                        .published("2019-03", PublishedTag.MONTH)
                        .receivedAt(Instant.parse("2026-11-02T10:00:00Z"))
                        .build(),
                new SamplePost()
                        .id(HAFEN)
                        .title("Der Hafen schläft")
                        .body("Im Café am Kai ist es still.")
                        .language("de")
                        .receivedAt(Instant.parse("2026-11-03T10:00:00Z"))
                        .build());
        index.addTombstone(WITHDRAWN, Instant.parse("2026-11-04T10:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                    | 3 2 1
                    q=regulations                         | 2 1
                    q=ferries+OR+bells                    | 2 1
                    q=%22needs+regulation%22              | 1
                    q=regulation+-school                  | 1
                    q=cafe                                | 3
                    q=(ferries+OR+bells)+NOT+tide         | 2
                    q=outlet:guardian                     | 2
                    outlet=financial-times                | 1
                    outlet=Financial+Times                | 1
                    outlet=The+Guardian                   | 2
                    outlet=guardian&outlet=sky-news       | 2 1
                    outlet=guardian&role=cited            | 1
                    outlet=sky-news&role=carried          | ''
                    topic=medtop:04000000                 | 1
                    topic=Economy                         | 1
                    author=bo+lind                        | 2
                    language=de                           | 3
                    from=2019-03-01&to=2019-03-31         | 2
                    to=2017                               | 1
                    from=2026-11-03                       | 3
                    sort=published                        | 2 1 3
                    sort=relevance&q=ferries+OR+harbour   | 1
                    """)
    void posts_are_found_by_what_is_asked_for(String parameters, String expected)
            throws IOException, InterruptedException {
        // When
        Api.Answer answer = api.get("/v1/posts?" + parameters);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        List<String> found = new ArrayList<>();
        answer.body().get("posts").forEach(p -> found.add(p.get("id").asString().substring(31)));
        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(answer.body().get("total").asInt()).isEqualTo(found.size());
    }

    @Test
    void found_words_are_marked_by_position_in_plain_text()
            throws IOException, InterruptedException {
        // When
        JsonNode post = api.get("/v1/posts?q=blame").body().get("posts").get(0);
        // Then
        JsonNode highlight = post.get("highlights").get(0);
        assertThat(highlight.get("field").asString()).isEqualTo("body");
        String text = highlight.get("text").asString();
        JsonNode mark = highlight.get("marks").get(0);
        assertThat(text.substring(mark.get("start").asInt(), mark.get("end").asInt()))
                .isEqualTo("blame");
        assertThat(text).contains("<b>blame</b>");
    }

    @Test
    void cited_outlets_are_shown_to_those_who_ask_for_them()
            throws IOException, InterruptedException {
        // When
        JsonNode usual = api.get("/v1/posts?q=tide").body().get("posts").get(0);
        JsonNode cited = api.get("/v1/posts?q=tide&role=cited").body().get("posts").get(0);
        // Then
        assertThat(usual.get("outlets").findValuesAsString("id"))
                .containsExactly("financial-times", "sky-news");
        assertThat(cited.get("outlets").findValuesAsString("id")).containsExactly("guardian");
    }

    @Test
    void facets_count_what_is_found_and_carry_names() throws IOException, InterruptedException {
        // When
        JsonNode facets = api.get("/v1/posts?facets=all&size=0").body().get("facets");
        // Then
        assertThat(facets.get("outlets").findValuesAsString("label"))
                .containsExactlyInAnyOrder("Financial Times", "Sky News", "The Guardian");
        assertThat(facets.get("topics").findValuesAsString("label"))
                .containsExactlyInAnyOrder("economy", "shipping and postal service", "education");
        assertThat(facets.get("languages").get(0).get("value").asString()).isEqualTo("en");
        assertThat(facets.get("languages").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(facets.get("histogram").get("bars").get(0).get("count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"newest", "published", "relevance"})
    void a_cursor_leads_through_all_posts_once(String sort)
            throws IOException, InterruptedException {
        // Given
        List<String> seen = new ArrayList<>();
        String cursor = "";
        // When
        for (int page = 0; page < 4; page++) {
            JsonNode body = api.get("/v1/posts?size=1&sort=" + sort + "&cursor=" + cursor).body();
            body.get("posts").forEach(post -> seen.add(post.get("id").asString()));
            if (!body.has("nextCursor")) {
                break;
            }
            cursor = body.get("nextCursor").asString();
        }
        // Then
        assertThat(seen).containsExactlyInAnyOrder(FERRIES, SCHOOLS, HAFEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    q=%22open                | q
                    q=*tion                  | q
                    size=101                 | size
                    size=many                | size
                    page=3                   | page
                    sort=best                | sort
                    cursor=abc               | cursor
                    facets=colours           | facets
                    role=seen                | role
                    interest=nobody          | interest
                    from=yesterday           | from
                    from=2020&to=2019        | from
                    topic=Nonsense           | topic
                    """)
    void what_cannot_be_answered_is_refused_by_name(String parameters, String field)
            throws IOException, InterruptedException {
        // When
        Api.Answer answer = api.get("/v1/posts?" + parameters);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.body().get("errors").get(0).get("reason").asString()).isNotBlank();
    }

    @Test
    void one_post_is_found_by_its_id() throws IOException, InterruptedException {
        assertThat(api.get("/v1/posts/" + FERRIES).body().get("title").asString())
                .isEqualTo("Why the ferries ran late");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({WITHDRAWN + ",410", "ffffffffffffffffffffffffffffffff,404", "not-an-id,404"})
    void a_post_that_is_not_there_is_a_problem(String id, int status)
            throws IOException, InterruptedException {
        Api.Answer answer = api.get("/v1/posts/" + id);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("detail").asString()).isNotBlank();
    }
}
