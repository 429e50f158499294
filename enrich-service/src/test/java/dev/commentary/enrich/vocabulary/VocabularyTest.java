package dev.commentary.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary as feed-service asks for it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "commentary.local=true")
@Import(RealStack.class)
class VocabularyTest {

    private final JsonMapper json = JsonMapper.shared();
    private final String address;

    VocabularyTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port + "/v1/vocabulary/";
    }

    @ParameterizedTest
    @CsvSource({
        "Financial Times, financial-times",
        "FT, financial-times",
        "financial-times, financial-times",
        "the guardian, guardian",
        "El País, el-pais"
    })
    void anOutletIsFoundByNameAndAlias(String name, String id) throws Exception {
        HttpResponse<String> answer =
                get("outlets?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("id").asString()).isEqualTo(id);
    }

    @Test
    void aNameThatNoListHasIsNotFound() throws Exception {
        assertThat(get("outlets?name=Nowhere%20Gazette").statusCode()).isEqualTo(404);
        assertThat(get("outlets").statusCode()).isEqualTo(400);
    }

    @Test
    void everyTopicIsThereWithTheBroaderOnes() throws Exception {
        JsonNode topics = json.readTree(get("topics").body());

        assertThat(topics.size()).isGreaterThan(1_000);
        assertThat(topics.valueStream().filter(t -> t.path("label").asString().equals("curling")))
                .singleElement()
                .satisfies(topic ->
                        assertThat(topic.at("/broader").toString())
                                .contains("\"label\":\"sport\""));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
