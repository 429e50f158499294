package dev.commentary.ingest.acceptance;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.Revision;
import dev.commentary.contract.WithdrawnPost;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * Decides what becomes of a post: checks and cleans its fields, gives it identity and revision,
 * recognises what is accepted already. Thread-safe; it does no I/O.
 */
public final class Acceptance {

    private final KnownPosts known;
    private final Limits limits;
    private final Clock clock;

    public Acceptance(KnownPosts known, Limits limits, Clock clock) {
        this.known = known;
        this.limits = limits;
        this.clock = clock;
    }

    /** Checks and cleans the fields of a post, and tells which post it is. */
    public Checked check(Draft draft) {
        FieldRules rules = new FieldRules(limits);
        Draft clean = rules.cleaned(draft);
        if (!rules.faults().isEmpty()) {
            return new Refused(rules.faults(), rules.onlySizeIsWrong());
        }
        String id = PostId.of(clean.source(), clean.externalId(), clean.url(), clean.body());
        return new Checked.Sound(id, clean, Fingerprint.of(clean));
    }

    /** Decides on a post that is in order; decisions on one post have to be published in turn. */
    public Decision decide(Checked.Sound post, Lane lane) {
        OptionalLong same = known.revisionOf(post.id(), post.fingerprint());
        if (same.isPresent()) {
            return new Decision.Unchanged(post.id(), same.getAsLong(), post.draft().title());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long revision = known.nextRevision(post.id(), Revision.at(now));
        return new Decision.Accepted(
                received(post.id(), revision, lane, post.draft(), now),
                post.draft().title(),
                post.fingerprint());
    }

    /** The post as it would be published if it came now; it is not remembered. */
    public ReceivedPost preview(Checked.Sound post) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return received(post.id(), Revision.at(now), Lane.BACKFILL, post.draft(), now);
    }

    /**
     * Decides on taking a post back. It need not be known here: what is forgotten can be withdrawn.
     */
    public Decision.Accepted withdraw(String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long revision = known.nextRevision(id, Revision.at(now));
        return new Decision.Accepted(new WithdrawnPost(id, revision, Lane.LIVE, now), null, 0);
    }

    private static ReceivedPost received(
            String id, long revision, Lane lane, Draft draft, Instant now) {
        return new ReceivedPost(
                id,
                revision,
                lane,
                draft.source(),
                draft.externalId(),
                draft.url(),
                draft.note(),
                draft.title(),
                draft.body(),
                draft.postscript(),
                draft.authors(),
                draft.outlet(),
                draft.siteName(),
                draft.publishedAt(),
                draft.publishedBasis(),
                draft.dates(),
                draft.updatedAt(),
                draft.language(),
                draft.declared(),
                now);
    }
}
