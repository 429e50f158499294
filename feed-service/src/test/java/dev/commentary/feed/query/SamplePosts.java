package dev.commentary.feed.query;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;

/** Invented posts for tests. */
public final class SamplePosts {

    public static final String TITLE = "Café owners brace for new tariffs";
    public static final String BODY =
            "Ministers agreed on a steel quota.\n\nThe trade wars of the past taught them nothing.";

    private SamplePosts() {}

    /** A post about tariffs, carried by one outlet, citing another. */
    public static EnrichedPost tariffs(String id, Lane lane) {
        return new EnrichedPost(
                id,
                1L,
                lane,
                "samples",
                null,
                "https://example.com/tariffs",
                "My piece in the Harbour Gazette.",
                TITLE,
                BODY,
                null,
                List.of("Ada  Quill"),
                new LanguageTag("en", 1.0, "test", List.of(), "1"),
                List.of(
                        outlet("harbour-gazette", OutletTag.CARRIED),
                        outlet("evening-bell", OutletTag.CITED)),
                List.of(
                        new TopicTag(
                                "medtop:20000345",
                                "tariff",
                                List.of(new TopicTag.TopicRef("medtop:04000000", "economy")),
                                0.8,
                                "test",
                                List.of(new Evidence("title", 26, 33)),
                                "1")),
                new PublishedTag(null, "unknown", "none", List.of(), 0.0, "test", List.of(), "1"),
                Instant.parse("2026-11-23T10:00:00Z"));
    }

    private static OutletTag outlet(String id, String role) {
        return new OutletTag(
                id, id, role, "GB", 0.9, "test", List.of(new Evidence("note", 16, 31)), "1");
    }
}
