package dev.commentary.index;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.WithdrawnPost;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented posts for tests. */
public final class Posts {

    public static final Instant RECEIVED = Instant.parse("2026-03-04T10:15:30.123456Z");

    private Posts() {}

    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static EnrichedPost post(String id, long revision) {
        return post(id, revision, "Harbour tolls " + revision);
    }

    public static EnrichedPost post(String id, long revision, String title) {
        return post(id, revision, title, "example-feed", published("2026-03", PublishedTag.MONTH));
    }

    public static EnrichedPost from(String source, String id, long revision) {
        return post(id, revision, "Tolls", source, published("2026-03", PublishedTag.MONTH));
    }

    public static EnrichedPost dated(PublishedTag published) {
        return post(newId(), 1, "Tolls", "example-feed", published);
    }

    public static WithdrawnPost withdrawal(String id, long revision) {
        return new WithdrawnPost(id, revision, Lane.LIVE, RECEIVED);
    }

    public static PublishedTag published(
            @Nullable String value, String precision, String... flags) {
        return new PublishedTag(
                value, precision, "text", List.of(flags), 0.9, "month-name", List.of(), "dates-1");
    }

    private static EnrichedPost post(
            String id, long revision, String title, String source, PublishedTag published) {
        return new EnrichedPost(
                id,
                revision,
                Lane.LIVE,
                source,
                "guid-" + id,
                "https://harbour-courier.example/tolls/" + id,
                "For the Harbour Courier; also on Radio Quay",
                title,
                "The ferries were running late again.\n\nNobody in the “café” minded.",
                null,
                List.of("Ada  Quill "),
                new LanguageTag("en", 0.99, "ngrams", List.of(), "languages-1"),
                List.of(
                        outlet("harbour-courier", OutletTag.CARRIED),
                        outlet("radio-quay", OutletTag.APPEARED),
                        outlet("port-gazette", OutletTag.CITED)),
                List.of(
                        new TopicTag(
                                "medtop:20000001",
                                "shipping",
                                List.of(new TopicTag.TopicRef("medtop:04000000", "economy")),
                                0.8,
                                "words",
                                List.of(new Evidence("body", 4, 11)),
                                "topics-1")),
                published,
                RECEIVED);
    }

    private static OutletTag outlet(String id, String role) {
        return new OutletTag(id, id, role, "GB", 0.9, "name", List.of(), "outlets-1");
    }
}
