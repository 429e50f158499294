package dev.commentary.enrich.retag;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;

/** Invented posts with tags. */
final class TaggedPosts {

    private TaggedPosts() {}

    static EnrichedPost tagged(
            List<OutletTag> outlets, List<TopicTag> topics, PublishedTag published) {
        return new EnrichedPost(
                "0123456789abcdef0123456789abcdef",
                1_795_435_200_123_456L,
                Lane.LIVE,
                null,
                null,
                null,
                null,
                "Harbour tolls",
                "The ferries were running late again.",
                null,
                List.of("Ada Quill"),
                null,
                outlets,
                topics,
                published,
                Instant.parse("2026-11-23T12:00:00Z"));
    }

    static OutletTag outlet(String id, String role) {
        return new OutletTag(id, id, role, "GB", 0.9, "name", List.of(), "outlets-1");
    }

    static TopicTag topic(String code, String label) {
        return new TopicTag(code, label, List.of(), 0.8, "words", List.of(), "topics-1");
    }

    static PublishedTag date(String value, String precision) {
        return new PublishedTag(
                value, precision, "text", List.of(), 0.9, "month-name", List.of(), "dates-1");
    }
}
