package dev.commentary.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Starts the real Kafka and the real Elasticsearch. */
final class SharedBackboneTest {

    @Test
    void everyCallerGetsTheSameRunningBackbone() {
        // When
        SharedBackbone backbone = SharedBackbone.get();

        // Then
        assertThat(SharedBackbone.get()).isSameAs(backbone);
        assertThat(backbone.bootstrapServers()).startsWith("127.0.0.1:");
    }

    @Test
    void theAnalysisPluginFoldsAndStems() throws IOException, InterruptedException {
        // Given
        URI index =
                URI.create(SharedBackbone.get().elasticsearchUrl() + "/stack-" + UUID.randomUUID());
        send(
                "PUT",
                index,
                """
                {"settings": {"analysis": {"analyzer": {"words": {"type": "custom",
                 "tokenizer": "standard", "filter": ["lowercase", "asciifolding", "porter_stem"]}}}}}
                """);

        // When
        String answer =
                send(
                        "POST",
                        URI.create(index + "/_analyze"),
                        """
                        {"analyzer": "words", "text": "Cafés running"}
                        """);

        // Then
        assertThat(answer).contains("\"cafe\"").contains("\"run\"");
        send("DELETE", index, "");
    }

    private static String send(String method, URI uri, String body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }
}
