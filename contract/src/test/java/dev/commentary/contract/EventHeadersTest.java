package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHeadersTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void anEventIsACloudEventInBinaryMode() {
        PostEvent event = Golden.of("v1.0", "withdrawn-post.full.json").read();

        assertThat(EventHeaders.of(event, "/ingest-service", NOON))
                .isEqualTo(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", event.id() + "@" + event.revision(),
                                "ce_type", "commentary.post.withdrawn.v1",
                                "ce_source", "/ingest-service",
                                "ce_time", "2026-11-23T12:00:00Z",
                                "content-type", "application/json"));
    }

    @Test
    void taggingsOfOneRevisionHaveIdsOfTheirOwn() {
        EnrichedPost post = (EnrichedPost) Golden.of("v1.0", "enriched-post.full.json").read();

        assertThat(EventHeaders.of(post, "/enrich-service", NOON))
                .containsEntry("ce_id", post.id() + "@" + post.revision());
        assertThat(EventHeaders.of(post.asTagging(2), "/enrich-service", NOON))
                .containsEntry("ce_id", post.id() + "@" + post.revision() + ".2");
    }

    @ParameterizedTest
    @CsvSource({
        "received-post, commentary.post.received.v1",
        "enriched-post, commentary.post.enriched.v1",
        "withdrawn-post, commentary.post.withdrawn.v1",
    })
    void theTypeNamesKindAndMajorVersion(String kind, String header) {
        PostEvent event = Golden.of("v1.0", kind + ".full.json").read();

        assertThat(EventType.of(event).header()).isEqualTo(header);
    }
}
