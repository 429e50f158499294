package dev.commentary.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.OutletTag;
import dev.commentary.enrich.sample.SamplePost;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Previews as ingest-service asks for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
class PreviewTest {

    private static final String OPERATOR = "cm_operator";
    private static final String READER = "cm_reader";

    @TempDir static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final EventCodec codec = new EventCodec();
    private final URI address;

    PreviewTest(@LocalServerPort int port) {
        address = URI.create("http://127.0.0.1:" + port + "/v1/preview");
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) throws IOException {
        Path keys =
                Files.writeString(
                        folder.resolve("keys.jsonl"),
                        """
                        {"id":"o","name":"operator","sha256":"9f95db4802b71bf8d74e4a9569de71b89c816e54d506ae8aeede3afe3251e37b","scopes":["sources:write"]}
                        {"id":"r","name":"reader","sha256":"d9755eeafda703b15e5ed1b92aecd7f1f0bf8a3d1bf0420822ab387f88196e56","scopes":["read"]}
                        """);
        properties.add("commentary.keys-file", () -> keys);
    }

    @Test
    void aPostComesBackWithTheTagsThatItWouldGet() throws Exception {
        // Given
        byte[] post =
                codec.write(
                        SamplePost.withBody("Harbour towns pay for the tide.")
                                .note("My piece for the Financial Times.")
                                .received());

        // When
        HttpResponse<byte[]> answer = post(OPERATOR, post);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(codec.read(EventType.ENRICHED.header(), answer.body()))
                .isInstanceOfSatisfying(
                        Decoded.Event.class,
                        event ->
                                assertThat(((EnrichedPost) event.event()).outlets())
                                        .extracting(OutletTag::id)
                                        .containsExactly("financial-times"));
    }

    @Test
    void aPostThatLacksAFieldIsRefusedByItsName() throws Exception {
        // When
        HttpResponse<byte[]> answer = post(OPERATOR, utf8("{\"id\": \"x\"}"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("field revision is missing");
    }

    @Test
    void whatIsLargerThanAnyPostIsNotReadToItsEnd() throws Exception {
        assertThat(post(OPERATOR, new byte[(4 << 20) + 1]).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"cm_unknown, 401", READER + ", 403"})
    void onlyThoseWhoRegisterSourcesMayAsk(String key, int status) throws Exception {
        assertThat(post(key, utf8("{}")).statusCode()).isEqualTo(status);
    }

    private HttpResponse<byte[]> post(String key, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
