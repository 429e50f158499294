package dev.commentary.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked to announce for a source. Never shown as it is: it holds secrets.
 *
 * @param source its id
 * @param capability the last part of the callback's address, which nobody can guess
 * @param secret by which pushes are signed
 * @param at when it became what its status says
 * @param until the end of the lease; null where it is not confirmed
 * @param pushedAt when the hub announced something last
 * @param reason of a status that is none of ours
 */
public record Subscription(
        String source,
        String hub,
        String topic,
        String capability,
        String secret,
        Status status,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant pushedAt,
        @Nullable String reason) {

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** How it stands. */
    public enum Status {
        /** The hub was asked and has not come back yet. */
        ASKED,
        CONFIRMED,
        /** By the hub, or because it could not be asked, or because it missed a post. */
        REFUSED
    }

    /** A request to a hub. */
    public static Subscription asked(
            String source, HubLinks links, String capability, String secret, Instant now) {
        return new Subscription(
                source,
                links.hub(),
                links.topic(),
                capability,
                secret,
                Status.ASKED,
                now,
                null,
                null,
                null);
    }

    /** The hub has come back to ask whether it was us. */
    public Subscription confirmed(long leaseSeconds, Instant now) {
        Duration lease =
                Duration.ofSeconds(
                        Math.clamp(
                                leaseSeconds,
                                SHORTEST_LEASE.toSeconds(),
                                LONGEST_LEASE.toSeconds()));
        return new Subscription(
                source,
                hub,
                topic,
                capability,
                secret,
                Status.CONFIRMED,
                now,
                now.plus(lease),
                pushedAt,
                null);
    }

    /** There will be no pushes, or none to rely on. */
    public Subscription refused(String why, Instant now) {
        return new Subscription(
                source, hub, topic, capability, secret, Status.REFUSED, now, null, pushedAt, why);
    }

    /** The hub has announced something. */
    public Subscription pushed(Instant now) {
        return new Subscription(
                source, hub, topic, capability, secret, status, at, until, now, reason);
    }

    /** Whether pushes can be relied on. */
    public boolean isLive(Instant now) {
        return status == Status.CONFIRMED && until != null && now.isBefore(until);
    }

    /** When the hub announced something last; long ago where it never did. */
    public Instant lastPush() {
        return pushedAt == null ? Instant.EPOCH : pushedAt;
    }

    /** When it has to be asked for once more: a quarter of the lease before its end. */
    public Instant renewAt() {
        return until == null ? at : until.minus(Duration.between(at, until).dividedBy(4));
    }
}
