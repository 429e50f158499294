package dev.commentary.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.fetch.Site;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TagPreviewTest {

    private static final List<ReceivedPost> POSTS = List.of(post("one"), post("two"));

    @Test
    void eachPostGetsItsTagsByTheKeyOfWhoeverAsks() {
        try (InMemoryEnrich enrich = InMemoryEnrich.start()) {
            // When
            Preview preview = preview(enrich.address()).tag(POSTS, "cm_caller");

            // Then
            assertThat(preview.fault()).isNull();
            assertThat(preview.find("two").orElseThrow().outlets())
                    .extracting(OutletTag::name)
                    .contains("Harbour Courier");
            assertThat(enrich.keys()).containsExactly("Bearer cm_caller", "Bearer cm_caller");
        }
    }

    @Test
    void theFirstFailureEndsIt() {
        try (InMemoryEnrich enrich = InMemoryEnrich.start()) {
            // Given
            enrich.fail(403);

            // When
            Preview preview = preview(enrich.address()).tag(POSTS, "cm_caller");

            // Then
            assertThat(preview.byPost()).isEmpty();
            assertThat(preview.fault()).contains("403", "without tags");
            assertThat(enrich.keys()).hasSize(1);
        }
    }

    @Test
    void whereNobodyAnswersThatIsSaid() throws IOException {
        // Given
        URI gone;
        try (Site server = new Site()) {
            gone = server.at("");
        }

        // When, then
        assertThat(preview(gone).tag(POSTS, "k").fault()).contains("does not answer");
    }

    @Test
    void whoTakesTooLongIsNotWaitedFor() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (Site server = new Site()) {
            // Given
            server.set("/v1/preview", exchange -> Site.await(over));

            // When, then
            assertThat(preview(server.at("")).tag(POSTS, "k").fault()).contains("does not answer");
        } finally {
            over.countDown();
        }
    }

    @Test
    void aKeyDoesNotFollowARedirect() throws IOException {
        try (InMemoryEnrich elsewhere = InMemoryEnrich.start();
                Site server = new Site()) {
            // Given
            server.set("/v1/preview", 307, "", "Location", elsewhere.address() + "/v1/preview");

            // When, then
            assertThat(preview(server.at("")).tag(POSTS, "k").fault()).contains("307");
            assertThat(elsewhere.keys()).isEmpty();
        }
    }

    private static TagPreview preview(URI address) {
        return new TagPreview(new PreviewProperties(address, Duration.ofSeconds(2)));
    }

    private static ReceivedPost post(String id) {
        return new ReceivedPost(
                id,
                1L,
                Lane.BACKFILL,
                null,
                null,
                null,
                null,
                null,
                "A post.",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Instant.parse("2026-11-26T12:00:00Z"));
    }
}
