package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PublishedTag;
import dev.commentary.feed.post.PublishedForReaders;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes a delivery of a match. For one thread. */
final class Deliveries {

    private static final int MOST_MATCHED = 8;

    private final JsonMapper json =
            JsonMapper.builder()
                    .addMixIn(PublishedTag.class, PublishedForReaders.class)
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();
    private final StormGuard guard;

    Deliveries(StormGuard guard) {
        this.guard = guard;
    }

    /**
     * The delivery as it is first stored: due at once, or already where it should be.
     *
     * @param trace that its webhook calls belong to; null where none is recorded
     */
    Delivery of(AlertMatch match, EnrichedPost post, @Nullable String trace, Instant now) {
        if (!guard.admits(match.alert().id(), now)) {
            return delivery(match, post, trace, now, Delivery.Status.SUPPRESSED, List.of(), null);
        }
        return switch (match.alert().channel()) {
            case Channel.Webhook webhook -> {
                String payload = json.writeValueAsString(AlertEvent.of(match, post, now));
                yield delivery(
                        match, post, trace, now, Delivery.Status.PENDING, List.of(), payload);
            }
            case Channel.Dashboard dashboard -> {
                // To be stored is to be on the dashboard.
                List<Attempt> done = List.of(new Attempt(now, 0, null, null));
                yield delivery(match, post, trace, now, Delivery.Status.DELIVERED, done, null);
            }
        };
    }

    private static Delivery delivery(
            AlertMatch match,
            EnrichedPost post,
            @Nullable String trace,
            Instant now,
            Delivery.Status status,
            List<Attempt> attempts,
            @Nullable String payload) {
        Alert alert = match.alert();
        return new Delivery(
                Delivery.key(alert.id(), post.id()),
                alert.id(),
                alert.name(),
                alert.channel().word(),
                Delivery.PostRef.of(post),
                matched(match.why()),
                post.receivedAt(),
                now,
                status,
                attempts,
                status == Delivery.Status.PENDING ? now : null,
                payload,
                trace);
    }

    private static List<String> matched(Why why) {
        return Stream.concat(why.words().stream().map(Why.Words::text), why.filters().stream())
                .distinct()
                .limit(MOST_MATCHED)
                .toList();
    }
}
