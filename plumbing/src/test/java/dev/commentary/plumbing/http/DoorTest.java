package dev.commentary.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The door in its default state: nothing is open but health. */
@SpringBootTest(classes = House.class, properties = "spring.config.import=classpath:plumbing.yaml")
class DoorTest {

    private static final String WRITER = "cm_writer";
    private static final String READER = "cm_reader";
    private static final String ADMIN = "cm_admin";
    private static final String LETTER = "{\"title\":\"Tide\",\"kind\":\"LOVE\"}";

    @TempDir static Path folder;

    private MockMvcTester door;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        Path file = folder.resolve("keys.jsonl");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        KeyLines.line("w", WRITER, Scope.POSTS_WRITE),
                        KeyLines.line("r", READER, Scope.READ),
                        KeyLines.line("a", ADMIN, Scope.ADMIN)));
        registry.add("commentary.keys-file", () -> file);
    }

    @BeforeEach
    void enter(
            @Autowired WebApplicationContext house, @Autowired Filter springSecurityFilterChain) {
        door =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(house)
                                .addFilters(springSecurityFilterChain)
                                .build());
    }

    @Test
    void withoutAKeyNothingIsReadOrWritten() {
        assertProblem(door.perform(get("/letters")), HttpStatus.UNAUTHORIZED);
        assertProblem(door.perform(letter()), HttpStatus.UNAUTHORIZED);
        assertProblem(door.perform(get("/none")), HttpStatus.UNAUTHORIZED);
        assertProblem(door.perform(get("/actuator/prometheus")), HttpStatus.UNAUTHORIZED);
        assertThat(door.perform(get("/letters")))
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"commentary\"");
    }

    @Test
    void healthIsOpenToAll() {
        assertThat(door.perform(get("/actuator/health"))).hasStatusOk();
        assertThat(door.perform(get("/actuator/health/liveness"))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "cm_reader, GET, 200",
        "cm_writer, GET, 200",
        "cm_admin, GET, 200",
        "cm_reader, POST, 403",
        "cm_writer, POST, 200",
        "cm_writer, DELETE, 403",
        "cm_admin, DELETE, 200",
    })
    void aKeyOpensWhatItsScopesName(String key, String method, int status) {
        var request =
                switch (method) {
                    case "GET" -> get("/letters");
                    case "POST" -> letter();
                    default -> delete("/letters");
                };

        assertThat(door.perform(request.header("Authorization", "Bearer " + key)))
                .hasStatus(status);
    }

    @Test
    void tooNarrowAKeyIsTold() {
        assertProblem(
                door.perform(letter().header("Authorization", "Bearer " + READER)),
                HttpStatus.FORBIDDEN);
    }

    @Test
    void whoReadsMayAskForTheHeadersAlone() {
        assertThat(door.perform(head("/letters").header("Authorization", "Bearer " + READER)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"Bearer cm_wrong", "Bearer", "Basic Y21fYWRtaW46", "cm_admin", "''"})
    void aWrongKeyIsRefusedAlsoWhereNoneIsNeeded(String header) {
        assertProblem(
                door.perform(get("/actuator/health").header("Authorization", header)),
                HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theNameOfTheSchemeMayBeWrittenAnyWay() {
        assertThat(door.perform(get("/letters").header("Authorization", "bearer " + READER)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, http://localhost:8080, 200",
        "Origin, http://evil.example, 403",
        "Origin, http://evil.example/://localhost:8080x, 403",
        "Origin, null, 403",
    })
    void aBrowserWritesFromThisVeryOriginOnly(String header, String value, int status) {
        var request =
                letter().cookie(new Cookie(PresentedKey.COOKIE, WRITER))
                        .header("Host", "localhost:8080")
                        .header(header, value);

        assertThat(door.perform(request)).hasStatus(status);
    }

    @Test
    void aCrossSiteFormIsToldWhy() {
        assertProblem(
                door.perform(
                        letter().cookie(new Cookie(PresentedKey.COOKIE, WRITER))
                                .header("Sec-Fetch-Site", "cross-site")),
                HttpStatus.FORBIDDEN);
    }

    @Test
    void aBrowserReadsByItsCookie() {
        assertThat(door.perform(get("/letters").cookie(new Cookie(PresentedKey.COOKIE, READER))))
                .hasStatusOk();
        assertProblem(
                door.perform(get("/letters").cookie(new Cookie(PresentedKey.COOKIE, "cm_wrong"))),
                HttpStatus.UNAUTHORIZED);
    }

    private static AbstractMockHttpServletRequestBuilder<?> letter() {
        return post("/letters").contentType(MediaType.APPLICATION_JSON).content(LETTER);
    }

    private static void assertProblem(MvcTestResult result, HttpStatus status) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status.value());
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }
}
