package dev.commentary.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over a real connection, because what nobody expected is answered by the server itself. */
@SpringBootTest(
        classes = House.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:plumbing.yaml", "commentary.local=true"})
class ProblemsTest {

    private static final String KEY = "cm_writer";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir static Path folder;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        Path file = folder.resolve("keys.jsonl");
        Files.writeString(file, KeyLines.line("w", KEY, Scope.POSTS_WRITE));
        registry.add("commentary.keys-file", () -> file);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':'T','mood':'wry'} | mood | unknown field; known are",
                "{'title':'T','kind':'FAST'} | kind | one of [LOVE, BUSINESS]",
                "{'title':'T','pages':'many'} | pages | is not a number",
                "{'title':'T','authors':'Ada'} | authors | is not a list",
                "{'title':'T','authors':['Ada',{}]} | authors[1] | is not text",
                "{'title': | body | is not JSON, line 1",
                "[] | body | is not an object",
                "{'title':' '} | title | is empty",
            })
    void aWrongFieldIsNamedWithTheReason(String body, String field, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body.replace('\'', '"'));

        assertProblem(answer, 400);
        JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("reason").asString()).contains(reason);
        assertThat(answer.body()).doesNotContain("dev.commentary", "java.", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/letters?size=big | size | \"big\" is not a number",
                "/letters/search | q | is missing",
            })
    void aWrongParameterIsNamedWithTheReason(String path, String field, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "application/json");

        assertProblem(answer, 400);
        JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("reason").asString()).contains(reason);
    }

    @Test
    void anEmptyBodyIsToldAsSuch() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("");

        assertProblem(answer, 400);
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
                .isEqualTo("The body cannot be read.");
    }

    @ParameterizedTest
    @CsvSource({"/none, 404", "/cellar, 500", "/attic, 503"})
    void whateverFailsIsAProblemThatTellsNothingOfTheInside(String path, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "application/json");

        assertProblem(answer, status);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.commentary");
    }

    @Test
    void aBrowserGetsAPage() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/cellar", "text/html");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(answer.body()).doesNotContain("secret");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
    }

    private HttpResponse<String> get(String path, String accept)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", accept));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at("/letters"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
