package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.ingest.IngestApplication;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.testing.OtherInstance;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Two instances share the sources; what a killed one was to ask, the other asks. */
@SpringBootTest(
        classes = IngestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            SourceTakeoverTest.GROUP,
            SourceTakeoverTest.LOCAL,
            SourceTakeoverTest.NO_PAUSE
        })
@Import(RealStack.class)
@DirtiesContext
class SourceTakeoverTest {

    static final String GROUP = "commentary.ingest.sources.group=source-takeover";
    static final String LOCAL = "commentary.ingest.sources.local-addresses=true";
    static final String NO_PAUSE = "commentary.ingest.sources.host-pause=0s";

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int SOURCES = 12;

    @TempDir static Path folder;

    @Autowired private KafkaConnectionDetails kafka;
    @Autowired private SourceShare share;
    @Autowired private Sources sources;

    @AutoClose private final Site site = new Site();
    private final String name = UUID.randomUUID().toString();

    SourceTakeoverTest() throws IOException {}

    @Test
    void everySourceIsAskedByOneInstanceAndByTheOtherOnceThatIsKilled() throws Exception {
        // Given
        List<String> paths = IntStream.range(0, SOURCES).mapToObj(i -> "/" + name + i).toList();
        paths.forEach(path -> site.set(path, 200, "<rss><channel/></rss>"));
        Process other = start();
        try {
            List<String> ids = paths.stream().map(this::register).toList();
            await().atMost(LONG)
                    .untilAsserted(() -> {
                        assertThat(ids).anyMatch(share::includes);
                        assertThat(ids).anyMatch(id -> !share.includes(id));
                    });
            awaitRequests(paths, 1);
            ids.forEach(sources::poll);
            awaitRequests(paths, 2);
            List<String> ofTheOther = ids.stream().filter(id -> !share.includes(id)).toList();

            // When
            other.destroyForcibly();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
            ids.forEach(sources::poll);

            // Then
            awaitRequests(paths, 3);
            assertThat(ofTheOther).isNotEmpty().allMatch(share::includes);
        } finally {
            other.destroyForcibly();
        }
    }

    private String register(String path) {
        return sources.add(new SourceRequest(site.at(path).toString(), null, null, null, null))
                .id();
    }

    /** Exactly so many of each. */
    private void awaitRequests(List<String> paths, int count) {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(paths)
                                .allSatisfy(path -> assertThat(asked(path)).isEqualTo(count)));
    }

    private long asked(String path) {
        return site.requests().stream().filter(request -> request.path().equals(path)).count();
    }

    /** Another instance, in a process of its own, so that it can be killed. */
    private Process start() throws IOException {
        String bootstrap = String.join(",", kafka.getBootstrapServers());
        return OtherInstance.start(
                IngestApplication.class,
                folder.resolve("other.log"),
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--" + GROUP,
                "--" + LOCAL,
                "--" + NO_PAUSE);
    }
}
