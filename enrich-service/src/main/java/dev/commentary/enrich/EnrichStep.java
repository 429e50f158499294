package dev.commentary.enrich;

import dev.commentary.contract.Correction;
import dev.commentary.contract.Corrections;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of one record: tagged by rules and by what people said, passed on, or set aside with
 * the reason. Thread-safe.
 */
final class EnrichStep {

    private static final Logger log = LoggerFactory.getLogger(EnrichStep.class);

    private final Enricher enricher;
    private final Function<String, List<Correction>> corrections;

    /**
     * A step.
     *
     * @param corrections what people said about the post with an id
     */
    EnrichStep(Enricher enricher, Function<String, List<Correction>> corrections) {
        this.enricher = enricher;
        this.corrections = corrections;
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
            return new Enriched.Tagged(
                    Corrections.apply(enricher.enrich(post), corrections.apply(post.id())));
        } catch (RuntimeException e) {
            log.warn("Tagging of post {} failed", post.id(), e);
            return new Enriched.Rejected(Reason.NOT_ENRICHABLE, e.toString());
        }
    }
}
