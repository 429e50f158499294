package dev.commentary.enrich.date;

import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import java.util.List;

/** Says when a post was published: a function of the post and the date words. Thread-safe. */
public final class PublishedTagger {

    private final String version;

    PublishedTagger(String version) {
        this.version = version;
    }

    public static PublishedTagger load() {
        return new PublishedTagger("dates-2026.11.1");
    }

    /** The version of the date words, as in each tag. */
    public String knowledgeVersion() {
        return version;
    }

    /** Never null: unknown is an answer. */
    public PublishedTag tag(ReceivedPost post) {
        return new PublishedTag(
                null, PublishedTag.UNKNOWN, "none", List.of(), 1.0, "none", List.of(), version);
    }
}
