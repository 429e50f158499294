package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Decision;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.acceptance.Refused;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way of one post: parsed, checked, decided on, published, remembered, counted. Thread-safe.
 * Every answer comes without an exception, and no later than the producer's {@code
 * delivery.timeout.ms}.
 */
public final class Intake {

    private static final int TURNS = 256;

    private final Acceptance acceptance;
    private final Outbox outbox;
    private final KnownPosts known;
    private final IngestMetrics metrics;
    private final Object[] turns = new Object[TURNS];

    public Intake(Acceptance acceptance, Outbox outbox, KnownPosts known, IngestMetrics metrics) {
        this.acceptance = acceptance;
        this.outbox = outbox;
        this.known = known;
        this.metrics = metrics;
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new Object();
        }
    }

    /** Takes in what was parsed; a lane that the post names goes before the given one. */
    CompletableFuture<Outcome> take(Parsed parsed, Lane lane) {
        return switch (parsed) {
            case Refused refused -> refuse(refused);
            case Parsed.Post(Draft draft, @Nullable Lane own) ->
                    take(draft, own == null ? lane : own);
        };
    }

    /** Takes in one post. */
    CompletableFuture<Outcome> take(Draft draft, Lane lane) {
        return switch (acceptance.check(draft)) {
            case Refused refused -> refuse(refused);
            case Checked.Sound sound -> take(sound, lane);
        };
    }

    /** Takes one post back. */
    public CompletableFuture<Outcome> withdraw(String id) {
        synchronized (turnOf(id)) {
            return publish(acceptance.withdraw(id));
        }
    }

    /**
     * Takes in a post that is in order. One at a time for each post, so that its revisions reach
     * Kafka in their order.
     */
    public CompletableFuture<Outcome> take(Checked.Sound sound, Lane lane) {
        synchronized (turnOf(sound.id())) {
            return switch (acceptance.decide(sound, lane)) {
                case Decision.Accepted accepted -> publish(accepted);
                case Decision.Unchanged(String id, long revision, @Nullable String title) -> {
                    metrics.unchanged(lane);
                    yield done(new Outcome.Unchanged(id, revision, title));
                }
            };
        }
    }

    private CompletableFuture<Outcome> publish(Decision.Accepted accepted) {
        PostEvent event = accepted.event();
        long start = System.nanoTime();
        return outbox.publish(event, accepted.fingerprint())
                .handle((sent, failure) -> {
                    if (failure != null) {
                        metrics.unpublished();
                        return new Outcome.Failed(event.id(), Outbox.reasonOf(failure));
                    }
                    remember(event, accepted.fingerprint());
                    metrics.accepted(event.lane(), System.nanoTime() - start);
                    return new Outcome.Accepted(event.id(), event.revision(), accepted.title());
                });
    }

    private void remember(PostEvent event, long fingerprint) {
        if (event instanceof ReceivedPost) {
            known.published(event.id(), event.revision(), fingerprint);
            return;
        }
        known.withdrawn(event.id(), event.revision());
    }

    private CompletableFuture<Outcome> refuse(Refused refused) {
        metrics.refused();
        return done(new Outcome.Refused(refused.faults(), refused.tooLarge()));
    }

    private Object turnOf(String id) {
        return turns[Math.floorMod(id.hashCode(), TURNS)];
    }

    private static CompletableFuture<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }
}
