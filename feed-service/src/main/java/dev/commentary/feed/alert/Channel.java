package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.commentary.feed.webhook.WebhookSecrets;
import java.util.Objects;

/** The way an alert reaches its subscriber, as it is stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Channel.Webhook.class, name = Channel.WEBHOOK),
    @JsonSubTypes.Type(value = Channel.Dashboard.class, name = Channel.DASHBOARD)
})
sealed interface Channel {

    String WEBHOOK = "webhook";
    String DASHBOARD = "dashboard";

    /** What callers know the channel by. */
    default String word() {
        return switch (this) {
            case Webhook webhook -> WEBHOOK;
            case Dashboard dashboard -> DASHBOARD;
        };
    }

    /**
     * A message to the subscriber's own server.
     *
     * @param salt what its secret is computed from, see {@link WebhookSecrets}
     */
    record Webhook(String url, String salt) implements Channel {

        public Webhook {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(salt, "salt");
        }
    }

    /** A line on the page of alerts, and a sign on all pages that are open. */
    record Dashboard() implements Channel {}
}
