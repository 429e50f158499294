package dev.commentary.feed;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.contract.OutletTag;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
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

/** The pages as a browser gets them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "commentary.local=true",
            "commentary.feed.read-alias=feed-pages-test-${random.uuid}"
        })
@Import(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {

    private static final String ID = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb1";
    private static final String WITHDRAWN = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb2";

    private final TestIndex index;
    private final Api api;
    private final int port;

    @Autowired
    DashboardTest(Rest5Client elasticsearch, FeedProperties properties, @LocalServerPort int port) {
        this.index = new TestIndex(elasticsearch, properties.readAlias());
        this.api = new Api(port);
        this.port = port;
    }

    @BeforeAll
    void fill() throws IOException {
        index.create();
        index.add(
                new SamplePost()
                        .id(ID)
                        .title("Tolls <script>alert(1)</script>")
                        .note("Ran in the Harbour Courier.")
                        .body("The harbour silts up. <img src=x onerror=alert(1)>")
                        .outlet("harbour-courier", "Harbour Courier", OutletTag.CARRIED)
                        .outlet("evening-post", "Evening Post", OutletTag.CITED)
                        .topic("medtop:20000209", "shipping")
                        .build());
        index.addTombstone(WITHDRAWN, Instant.parse("2026-11-04T10:00:00Z"));
    }

    @Test
    void the_feed_shows_posts_as_text_never_as_markup() throws Exception {
        // When
        HttpResponse<String> page = api.page("/?q=silts");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tolls &lt;script&gt;", "Harbour Courier", "<mark>silts</mark>")
                .doesNotContain("<script>alert", "<img src=x", "Evening Post");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }

    @Test
    void pages_hold_no_script_and_no_style_of_their_own() throws Exception {
        for (String path : List.of("/", "/posts/" + ID, "/connect", "/?q=%22open")) {
            assertThat(api.page(path).body())
                    .as(path)
                    .doesNotContainPattern("<script>|<style| style=| on[a-z]+=\"");
        }
    }

    @Test
    void a_post_shows_its_tags_with_the_words_that_caused_them() throws Exception {
        assertThat(api.page("/posts/" + ID).body())
                .contains("data-tags=\"carried-1\">Harbour Courier</mark>")
                .contains("95 % sure", "gazetteer", "Date unknown", "Evening Post")
                .contains("rel=\"noopener noreferrer nofollow ugc\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/" + WITHDRAWN + ", 410, was withdrawn",
        "/posts/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb3, 404, no such post",
        "/posts/nonsense, 404, no such post",
        "/?q=%22open, 400, cannot be answered",
        "/?q=nothingofit, 200, Nothing matches"
    })
    void what_is_not_there_is_told_in_words(String path, int status, String words)
            throws Exception {
        HttpResponse<String> page = api.page(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words);
    }

    @Test
    void a_search_that_cannot_be_answered_offers_nothing_to_do_with_it() throws Exception {
        // When
        String page = api.page("/?q=%22open").body();
        // Then
        assertThat(page)
                .contains("role=\"alert\"")
                .doesNotContain("Alert me of these", "id=\"facets\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/css/look.css",
        "/css/feed.css",
        "/js/times.js",
        "/js/dashboard.js",
        "/img/icon.svg",
        "/webjars/htmx.org/dist/htmx.min.js",
        "/webjars/htmx-ext-sse/sse.js"
    })
    void what_pages_refer_to_is_served_here(String path) throws Exception {
        assertThat(api.page(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_navigation_leads_to_its_own_pages_and_to_those_of_ingest() throws Exception {
        assertThat(api.page("/interests").body())
                .contains(
                        "href=\"/interests\" aria-current=\"page\"",
                        "href=\"http://127.0.0.1:8081/operator/sources\"");
    }

    @Test
    void a_key_is_kept_in_a_cookie_that_no_script_and_no_other_site_can_use() throws Exception {
        // When
        HttpResponse<String> answer = post("/connect", "key=cm_abcdefgh");
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("commentary_key=cm_abcdefgh;")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void what_is_no_key_is_not_kept() throws Exception {
        HttpResponse<String> answer = post("/connect", "key=a%0D%0ASet-Cookie:x");
        assertThat(answer.headers().firstValue("Location")).hasValue("/connect?malformed=true");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void writing_needs_a_key() throws Exception {
        assertThat(post("/interests", "name=x").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
