package dev.commentary.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The number of a post's revision: the microseconds from 1970 until ingest-service accepted it. Two
 * of one post lie a thousand apart at least, so that it only grows and the taggings of the earlier
 * one, {@link EnrichedPost#version()}, find room in between.
 */
public final class Revision {

    /** How often the tags of one revision can be made anew. */
    public static final int MOST_TAGGINGS = 999;

    private static final long APART = MOST_TAGGINGS + 1;

    private Revision() {}

    /** The revision of what was accepted at a moment. */
    public static long at(Instant acceptance) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, acceptance);
    }

    /**
     * The next revision of a post: the moment's, or the first one above all taggings of the last.
     */
    public static long next(long last, long atLeast) {
        return Math.max(last + APART, atLeast);
    }

    /** When a revision was accepted. */
    public static Instant acceptance(long revision) {
        return Instant.EPOCH.plus(revision, ChronoUnit.MICROS);
    }

    /** When the event with this {@code ce_id} was accepted; empty where it is no such id. */
    public static Optional<Instant> acceptance(String eventId) {
        try {
            int start = eventId.indexOf('@') + 1;
            long revision = Long.parseLong(eventId, start, eventId.length(), 10);
            return revision < 0 ? Optional.empty() : Optional.of(acceptance(revision));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
