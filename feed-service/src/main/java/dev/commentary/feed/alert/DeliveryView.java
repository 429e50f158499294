package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as callers see it: everything but the message itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String alert,
        String alertName,
        String channel,
        Delivery.PostRef post,
        List<String> matched,
        Instant matchedAt,
        Delivery.Status status,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.alert(),
                delivery.alertName(),
                delivery.channel(),
                delivery.post(),
                delivery.matched(),
                delivery.matchedAt(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAttemptAt());
    }
}
