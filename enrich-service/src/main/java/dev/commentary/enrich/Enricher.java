package dev.commentary.enrich;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.date.PublishedTagger;
import dev.commentary.enrich.language.LanguageTagger;
import dev.commentary.enrich.outlet.OutletTagger;
import dev.commentary.enrich.topic.TopicTagger;

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

    /** With all knowledge that comes with the service; damaged files are refused as a whole. */
    public static Enricher load() {
        return new Enricher(
                OutletTagger.load(),
                TopicTagger.load(),
                PublishedTagger.load(),
                LanguageTagger.load());
    }

    /** The post with its tags. */
    public EnrichedPost enrich(ReceivedPost post) {
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
                languages.tag(post).orElse(null),
                outlets.tag(post),
                topics.tag(post),
                published.tag(post),
                post.receivedAt());
    }
}
