package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.stack.server.Home;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PartsTest {

    @Test
    void everyPartHasItsPortAndStartsAfterWhatItNeeds() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Parts parts = new Parts(new Home(Path.of("/p")), new DataFolder(Path.of("/d")), http);

            assertThat(parts.all()).extracting(Part::name).isEqualTo(Parts.names());
            assertThat(parts.all())
                    .allSatisfy(part -> assertThat(Ports.all()).containsKey(part.port()))
                    .allSatisfy(part -> assertThat(Parts.names()).containsAll(part.needs()));
        }
    }

    @Test
    void aServiceIsSmallLocalAndKnowsItsNeighbours() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Parts parts = new Parts(new Home(Path.of("/p")), new DataFolder(Path.of("/d")), http);

            assertThat(parts.command(Service.FEED, Path.of("/p/feed.jar")))
                    .contains(
                            "-jar",
                            "/p/feed.jar",
                            "-Xmx256m",
                            "--server.port=8080",
                            "--server.address=127.0.0.1",
                            "--commentary.local=true",
                            "--commentary.keys-file=/d/keys.jsonl",
                            "--commentary.alerts.secret-file=/d/webhook-key",
                            "--spring.kafka.bootstrap-servers=127.0.0.1:9092",
                            "--spring.elasticsearch.uris=http://127.0.0.1:9200");
        }
    }
}
