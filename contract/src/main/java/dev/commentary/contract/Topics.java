package dev.commentary.contract;

import java.util.List;

/**
 * The Kafka topics, by name. Post topics are compacted: the newest event of each post stays for
 * good.
 */
public final class Topics {

    /** {@link ReceivedPost} and {@link WithdrawnPost}, keyed by post id. */
    public static final String RECEIVED = "commentary.received";

    public static final String RECEIVED_BACKFILL = "commentary.received.backfill";

    /** {@link EnrichedPost} and {@link WithdrawnPost}, keyed by post id. */
    public static final String ENRICHED = "commentary.enriched";

    public static final String ENRICHED_BACKFILL = "commentary.enriched.backfill";

    /**
     * {@link EnrichedPost} whose tags were made anew, by new rules or by hand; keyed by post id. A
     * topic of its own: whoever tags anew may look at an older revision than its first tagger, and
     * must never be what compaction keeps in its place.
     */
    public static final String RETAGGED = "commentary.enriched.retagged";

    /** {@link PostCorrections}, keyed by post id; compacted. */
    public static final String CORRECTIONS = "commentary.corrections";

    /** Runs that tag everything anew, and how far they are, keyed by id; compacted. */
    public static final String RETAGS = "commentary.retags";

    /** Whatever could not be processed, as it was, with the {@link Rejection} in its headers. */
    public static final String REJECTED = "commentary.rejected";

    /** The users' own topics of interest, keyed by id; compacted. */
    public static final String INTERESTS = "commentary.interests";

    /** What was learnt from the examples of topics of interest, keyed by their ids; compacted. */
    public static final String MODELS = "commentary.models";

    /** Posts of topics of interest that are told by examples; compacted. */
    public static final String INTEREST_MATCHES = "commentary.interest-matches";

    /** How far the search for older posts of a topic of interest is, by its id; compacted. */
    public static final String INTEREST_SCANS = "commentary.interest-scans";

    /** Alert rules, keyed by id; compacted. */
    public static final String ALERTS = "commentary.alerts";

    /** Alert deliveries and their attempts, keyed by idempotency key; compacted. */
    public static final String DELIVERIES = "commentary.deliveries";

    /** Polled sources, keyed by id; compacted. */
    public static final String SOURCES = "commentary.sources";

    /** How far each source has been read and how it does, keyed by its id; compacted. */
    public static final String SOURCE_STATES = "commentary.source-states";

    /** By which names sites know their posts, keyed by source and place; compacted. */
    public static final String SOURCE_POSTS = "commentary.source-posts";

    /** What hubs were asked to announce, keyed by source; compacted. */
    public static final String SOURCE_SUBSCRIPTIONS = "commentary.source-subscriptions";

    /** Topics that hold posts or state and so are compacted; all others are kept for a time. */
    public static final List<String> COMPACTED =
            List.of(
                    RECEIVED,
                    RECEIVED_BACKFILL,
                    ENRICHED,
                    ENRICHED_BACKFILL,
                    RETAGGED,
                    CORRECTIONS,
                    RETAGS,
                    INTERESTS,
                    MODELS,
                    INTEREST_MATCHES,
                    INTEREST_SCANS,
                    ALERTS,
                    DELIVERIES,
                    SOURCES,
                    SOURCE_STATES,
                    SOURCE_POSTS,
                    SOURCE_SUBSCRIPTIONS);

    private Topics() {}

    public static String received(Lane lane) {
        return switch (lane) {
            case LIVE -> RECEIVED;
            case BACKFILL -> RECEIVED_BACKFILL;
        };
    }

    public static String enriched(Lane lane) {
        return switch (lane) {
            case LIVE -> ENRICHED;
            case BACKFILL -> ENRICHED_BACKFILL;
        };
    }
}
