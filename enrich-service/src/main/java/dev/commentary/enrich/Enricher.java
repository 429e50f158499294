package dev.commentary.enrich;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.date.PublishedTagger;
import dev.commentary.enrich.language.LanguageTagger;
import dev.commentary.enrich.outlet.Outlet;
import dev.commentary.enrich.outlet.OutletTagger;
import dev.commentary.enrich.topic.KnownTopic;
import dev.commentary.enrich.topic.TopicTagger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The core of the service: a received post and knowledge make an enriched post. The same post and
 * the same knowledge always make the same tags. Thread-safe.
 */
public final class Enricher {

    private final OutletTagger outlets;
    private final TopicTagger topics;
    private final PublishedTagger published;
    private final LanguageTagger languages;

    Enricher(
            OutletTagger outlets,
            TopicTagger topics,
            PublishedTagger published,
            LanguageTagger languages) {
        this.outlets = outlets;
        this.topics = topics;
        this.published = published;
        this.languages = languages;
    }

    /** Reads the knowledge of the jar. */
    public static Enricher load() {
        return load(null);
    }

    /**
     * Reads all knowledge.
     *
     * @param rulesDir a folder of the operator's, with rules for topics and outlets of their own
     * @throws IllegalStateException if some of it is damaged
     */
    public static Enricher load(@Nullable Path rulesDir) {
        return new Enricher(
                OutletTagger.load(rulesDir == null ? null : rulesDir.resolve("outlets.tsv")),
                TopicTagger.load(rulesDir == null ? null : rulesDir.resolve("topics")),
                PublishedTagger.load(),
                LanguageTagger.load());
    }

    /** The versions of all knowledge, as in the tags; another one may make other tags. */
    public String knowledgeVersion() {
        return String.join(
                " ",
                outlets.knowledgeVersion(),
                topics.knowledgeVersion(),
                published.knowledgeVersion(),
                languages.knowledgeVersion());
    }

    /** The outlet that has this name or this distinctive alias. */
    public Optional<Outlet> findOutlet(String name) {
        return outlets.find(name);
    }

    /** Every topic that a post can have, by code. */
    public List<KnownTopic> topics() {
        return topics.vocabulary();
    }

    /** The post with its tags. */
    public EnrichedPost enrich(ReceivedPost post) {
        Optional<LanguageTag> language = languages.tag(post);
        return new EnrichedPost(
                post.id(),
                post.revision(),
                post.lane(),
                post.source(),
                post.externalId(),
                post.url(),
                post.note(),
                post.title(),
                post.body(),
                post.postscript(),
                post.authors(),
                language.orElse(null),
                outlets.tag(post),
                topics.tag(post, language),
                published.tag(post),
                post.receivedAt());
    }
}
