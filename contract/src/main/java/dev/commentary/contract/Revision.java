package dev.commentary.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The number of a post's revision: the microseconds from 1970 until ingest-service accepted it.
 * Where two fall together the later one is one higher, so that it only grows.
 */
public final class Revision {

    private Revision() {}

    /** The revision of what was accepted at a moment. */
    public static long at(Instant acceptance) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, acceptance);
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
