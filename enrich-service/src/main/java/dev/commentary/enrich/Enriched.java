package dev.commentary.enrich;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Reason;
import dev.commentary.contract.WithdrawnPost;

/** What became of one received record. */
sealed interface Enriched {

    /** The post has its tags. */
    record Tagged(EnrichedPost post) implements Enriched {}

    /** A withdrawal goes on as it is. */
    record Passed(WithdrawnPost withdrawal) implements Enriched {}

    /** The record is set aside. */
    record Rejected(Reason reason, String detail) implements Enriched {}
}
