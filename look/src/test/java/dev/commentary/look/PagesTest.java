package dev.commentary.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every page of every service has, on a service that has only that. */
@SpringBootTest(classes = House.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {

    /** The key whose hash the file of keys holds. */
    private static final String KEY = "cm_look-test";

    @TempDir static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    PagesTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys =
                Files.writeString(
                        folder.resolve("keys.jsonl"),
                        """
                        {"id":"desk","name":"test","sha256":"300c443d1cc6a9fbbb8ffca3ecba227abad3f59d4bac61ee5c5dfb49c3d819b2","scopes":["sources:write"]}
                        """);
        properties.add("commentary.keys-file", () -> keys);
    }

    @Test
    void the_navigation_leads_to_the_pages_of_each_service_on_the_host_that_was_asked()
            throws Exception {
        assertThat(page("/room").body())
                .contains(
                        "href=\"http://127.0.0.1:8080/interests\"",
                        "href=\"/operator/sources\" aria-current=\"page\"",
                        "Signed in",
                        "/css/rooms.css");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, There is no such page", "/cellar, 500, Something went wrong"})
    void an_error_is_a_page_in_the_same_frame(String path, int status, String words)
            throws Exception {
        // When
        HttpResponse<String> page = page(path);

        // Then
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains(
                        words,
                        "href=\"http://127.0.0.1:8080/\">To the feed</a>",
                        "/operator/sources")
                .contains("Signed in")
                .doesNotContain("flooded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/look.css", "/js/times.js", "/img/icon.svg", "/connect"})
    void who_is_not_let_in_can_sign_in(String path) throws Exception {
        assertThat(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    @Test
    void who_is_not_let_in_is_led_to_where_one_signs_in() throws Exception {
        // When
        HttpResponse<String> page =
                http.send(request("/room").build(), HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue(address + "/connect");
    }

    @Test
    void a_form_that_is_sent_after_signing_out_leads_there_too() throws Exception {
        // When
        HttpResponse<String> page =
                http.send(
                        request("/room").POST(HttpRequest.BodyPublishers.ofString("a=b")).build(),
                        HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue(address + "/connect");
    }

    @Test
    void pages_run_and_load_nothing_of_others() throws Exception {
        assertThat(page("/room").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return http.send(
                request(path).header("Cookie", "commentary_key=" + KEY).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }
}
