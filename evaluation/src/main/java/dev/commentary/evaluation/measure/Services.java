package dev.commentary.evaluation.measure;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.Enricher;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Decision;
import dev.commentary.ingest.acceptance.Drafting;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.acceptance.PostSubmission;
import dev.commentary.ingest.acceptance.Refused;
import java.time.Clock;

/**
 * What ingest-service and enrich-service do with a post, without the Kafka between them. Not
 * thread-safe.
 */
public final class Services {

    private final Acceptance acceptance;
    private final Enricher enricher = Enricher.load();

    /**
     * @param clock the time of receipt
     */
    public Services(Clock clock) {
        // Nothing is remembered: a post that comes twice in the data is measured twice.
        acceptance = new Acceptance(new KnownPosts(0), Limits.usual(), clock);
    }

    /** A page as somebody hands it in who knows its address. */
    public static PostSubmission page(String html, String url) {
        return new PostSubmission(
                url, null, null, null, null, null, html, null, null, null, null, null, null);
    }

    /** What ingest-service publishes. */
    public ReceivedPost received(PostSubmission submission) {
        return received(Drafting.of(submission));
    }

    /** What ingest-service publishes of a post that it read from a file. */
    public ReceivedPost received(Parsed parsed) {
        return switch (parsed) {
            case Refused refused -> throw refusal(refused);
            case Parsed.Post post ->
                    switch (acceptance.check(post.draft())) {
                        case Refused refused -> throw refusal(refused);
                        case Checked.Sound sound -> decided(acceptance.decide(sound, Lane.LIVE));
                    };
        };
    }

    /** What enrich-service publishes. */
    public EnrichedPost enriched(ReceivedPost post) {
        return enricher.enrich(post);
    }

    private static ReceivedPost decided(Decision decision) {
        if (decision instanceof Decision.Accepted(ReceivedPost post, _, _)) {
            return post;
        }
        throw new IllegalStateException("not accepted: " + decision);
    }

    private static IllegalStateException refusal(Refused refused) {
        return new IllegalStateException("refused: " + refused.faults());
    }
}
