package dev.commentary.feed;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented post in the making: what a test does not name is usual. */
public final class SamplePost {

    private String id = UUID.randomUUID().toString().replace("-", "");
    private long revision = 1;
    private @Nullable String note;
    private String title = "Ferries run late again";
    private String body =
            "The ferries of the harbour ran late again.\n\nNobody at the café minded.";
    private List<String> authors = List.of("Ada Quill");
    private String language = "en";
    private final List<OutletTag> outlets = new ArrayList<>();
    private final List<TopicTag> topics = new ArrayList<>();
    private PublishedTag published = unknownDate();
    private Instant receivedAt = Clock.systemUTC().instant();

    public SamplePost id(String given) {
        id = given;
        return this;
    }

    public SamplePost revision(long given) {
        revision = given;
        return this;
    }

    public SamplePost note(String given) {
        note = given;
        return this;
    }

    public SamplePost title(String given) {
        title = given;
        return this;
    }

    public SamplePost body(String given) {
        body = given;
        return this;
    }

    public SamplePost authors(String... given) {
        authors = List.of(given);
        return this;
    }

    public SamplePost language(String given) {
        language = given;
        return this;
    }

    public SamplePost outlet(String outletId, String name, String role) {
        List<Evidence> evidence =
                note != null && note.contains(name)
                        ? List.of(
                                new Evidence(
                                        "note",
                                        note.indexOf(name),
                                        note.indexOf(name) + name.length()))
                        : List.of();
        outlets.add(
                new OutletTag(
                        outletId, name, role, "GB", 0.95, "gazetteer", evidence, "outlets-1"));
        return this;
    }

    public SamplePost topic(String code, String label, TopicTag.TopicRef... broader) {
        topics.add(
                new TopicTag(
                        code,
                        label,
                        List.of(broader),
                        0.8,
                        "words",
                        List.of(new Evidence("body", 4, 11)),
                        "topics-1"));
        return this;
    }

    public SamplePost published(String value, String precision) {
        published =
                new PublishedTag(
                        value,
                        precision,
                        "text",
                        List.of(),
                        0.9,
                        "month-name",
                        List.of(),
                        "dates-1");
        return this;
    }

    public SamplePost receivedAt(Instant given) {
        receivedAt = given;
        return this;
    }

    public EnrichedPost build() {
        return new EnrichedPost(
                id,
                revision,
                Lane.LIVE,
                "sample-source",
                "guid-" + id,
                "https://harbour-courier.example/" + id,
                note,
                title,
                body,
                null,
                authors,
                new LanguageTag(language, 0.99, "ngrams", List.of(), "languages-1"),
                outlets,
                topics,
                published,
                receivedAt);
    }

    private static PublishedTag unknownDate() {
        return new PublishedTag(
                null, PublishedTag.UNKNOWN, "none", List.of(), 1.0, "none", List.of(), "dates-1");
    }
}
