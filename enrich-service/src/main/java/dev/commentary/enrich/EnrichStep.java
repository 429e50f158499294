package dev.commentary.enrich;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of one record: tagged, passed on, or set aside with the reason. Thread-safe. */
final class EnrichStep {

    private static final Logger log = LoggerFactory.getLogger(EnrichStep.class);

    private final Enricher enricher;

    EnrichStep(Enricher enricher) {
        this.enricher = enricher;
    }

    Enriched apply(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Refused refused ->
                    new Enriched.Rejected(refused.reason(), refused.detail());
            case Decoded.Event event -> apply(event.event());
        };
    }

    private Enriched apply(PostEvent event) {
        return switch (event) {
            case ReceivedPost post -> tag(post);
            case WithdrawnPost withdrawn -> new Enriched.Passed(withdrawn);
            case EnrichedPost post ->
                    new Enriched.Rejected(Reason.UNKNOWN_TYPE, "the post is enriched already");
        };
    }

    // Whatever a hostile text makes of a rule must cost that post, not the partition behind it.
    private Enriched tag(ReceivedPost post) {
        try {
            return new Enriched.Tagged(enricher.enrich(post));
        } catch (RuntimeException e) {
            log.warn("Tagging of post {} failed", post.id(), e);
            return new Enriched.Rejected(Reason.NOT_ENRICHABLE, e.toString());
        }
    }
}
