package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert as callers see it. A secret is shown once, in the answer to its making. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        String id,
        String name,
        @Nullable String interest,
        @Nullable AlertFilter filter,
        ChannelView channel,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {

    /** A channel as callers see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelView(String type, @Nullable String url, @Nullable String secret) {}

    static AlertView of(Alert alert) {
        return of(alert, null);
    }

    /**
     * The alert with its secret.
     *
     * @param secret null where it has none, or it is not to be shown
     */
    static AlertView of(Alert alert, @Nullable String secret) {
        return new AlertView(
                alert.id(),
                alert.name(),
                alert.interest(),
                alert.filter(),
                channel(alert.channel(), secret),
                alert.enabled(),
                alert.createdAt(),
                alert.updatedAt());
    }

    private static ChannelView channel(Channel channel, @Nullable String secret) {
        return switch (channel) {
            case Channel.Webhook webhook -> new ChannelView(channel.word(), webhook.url(), secret);
            case Channel.Dashboard dashboard -> new ChannelView(channel.word(), null, null);
        };
    }
}
