package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.websub.HubClient;
import dev.commentary.ingest.websub.HubLinks;
import dev.commentary.ingest.websub.HubSignature;
import dev.commentary.ingest.websub.Subscription;
import dev.commentary.plumbing.state.StateTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that hubs announce. A push says no more than that there is something: the feed is then read
 * as ever, by whoever has it in its share, so identity, corrections and what Kafka has are seen to
 * in one place. While pushes can be relied on the feed is polled seldom; a poll that finds what no
 * push announced ends that. Thread-safe.
 */
final class Subscriptions {

    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final Duration AGAIN_AFTER_REFUSAL = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration BETWEEN_PUSHES = Duration.ofSeconds(5);
    private static final int SECRET_BYTES = 32;

    private final StateTable<Subscription> subscriptions;
    private final StateTable<SourceState> states;
    private final HubClient hubs;
    private final @Nullable String callback;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * All subscriptions.
     *
     * @param callback the address under which hubs reach this service; null if they cannot
     */
    Subscriptions(
            StateTable<Subscription> subscriptions,
            StateTable<SourceState> states,
            HubClient hubs,
            @Nullable String callback,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.states = states;
        this.hubs = hubs;
        this.callback = callback;
        this.clock = clock;
    }

    /** Asks for a subscription, where a feed names a hub and none is live or on its way. */
    void see(Source source, Fetched.Document document) {
        if (callback == null || source.kind() != SourceKind.FEED) {
            return;
        }
        Instant now = clock.instant();
        @Nullable Subscription known = subscriptions.find(source.id()).orElse(null);
        if (known != null && now.isBefore(nextRequest(known))) {
            return;
        }
        HubLinks.of(document).ifPresent(links -> ask(source, links, known, now));
    }

    private static Instant nextRequest(Subscription known) {
        return switch (known.status()) {
            case ASKED -> known.at().plus(ANSWER);
            case CONFIRMED -> known.renewAt();
            case REFUSED -> known.at().plus(AGAIN_AFTER_REFUSAL);
        };
    }

    /** A renewal keeps callback and secret, so that pushes under way stay good. */
    private void ask(Source source, HubLinks links, @Nullable Subscription known, Instant now) {
        Subscription asked =
                known != null && known.isLive(now)
                        ? known
                        : Subscription.asked(source.id(), links, secret(), secret(), now);
        if (!asked.equals(known)) {
            // Before the hub is asked: it may come back while it still answers.
            subscriptions.put(source.id(), asked);
        }
        Optional<String> fault =
                hubs.send(
                        asked.hub(),
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.topic", asked.topic(),
                                "hub.callback", callback + "/websub/" + asked.capability(),
                                "hub.secret", asked.secret(),
                                "hub.lease_seconds", Long.toString(LEASE.toSeconds())));
        fault.ifPresent(reason -> subscriptions.put(source.id(), asked.refused(reason, now)));
    }

    /** A hub asks whether it was us: true where it was. */
    boolean confirm(String capability, String topic, long leaseSeconds) {
        Optional<Subscription> asked =
                find(capability).filter(known -> known.topic().equals(topic));
        asked.ifPresent(known ->
                subscriptions.put(known.source(), known.confirmed(leaseSeconds, clock.instant())));
        return asked.isPresent();
    }

    /** A hub says that it will not, or no longer, announce anything. */
    void denied(String capability, String topic, String reason) {
        find(capability)
                .filter(known -> known.topic().equals(topic))
                .ifPresent(known ->
                        subscriptions.put(known.source(), known.refused(reason, clock.instant())));
    }

    /** What became of a push. */
    enum Pushed {
        TAKEN,
        UNSIGNED,
        UNKNOWN
    }

    /** A hub announces something: the source is due, and once is enough for a burst. */
    Pushed push(String capability, @Nullable String signature, byte[] body) {
        Optional<Subscription> known = find(capability);
        if (known.isEmpty()) {
            return Pushed.UNKNOWN;
        }
        Subscription subscription = known.get();
        if (!HubSignature.isValid(signature, subscription.secret(), body)) {
            return Pushed.UNSIGNED;
        }
        Instant now = clock.instant();
        Instant due = later(now, subscription.lastPush().plus(BETWEEN_PUSHES));
        if (due.equals(now)) {
            subscriptions.put(subscription.source(), subscription.pushed(now));
        }
        states.find(subscription.source())
                .filter(state -> state.rhythm().nextPollAt().isAfter(due))
                .ifPresent(state -> states.put(state.id(), state.due(due)));
        return Pushed.TAKEN;
    }

    /** When a source is polled next, given what its hub does. */
    SourceState settled(Source source, SourceState before, SourceState after, boolean news) {
        @Nullable Subscription known = subscriptions.find(source.id()).orElse(null);
        if (known == null) {
            return after;
        }
        PushedPoll poll = new PushedPoll(known, before, after, news, clock.instant());
        if (poll.missedPost()) {
            subscriptions.put(source.id(), known.refused("it missed a post", clock.instant()));
            return after;
        }
        return poll.settled();
    }

    /** The subscription of a source, as far as anybody may see it. */
    Optional<PushView> view(String source) {
        return subscriptions.find(source).map(PushView::of);
    }

    /** Its source is paused or gone: what the hub still sends is answered 410, which ends it. */
    void end(String source) {
        if (subscriptions.contains(source)) {
            subscriptions.remove(source);
        }
    }

    private Optional<Subscription> find(String capability) {
        return subscriptions.all().stream()
                .filter(known -> known.capability().equals(capability))
                .findFirst();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
