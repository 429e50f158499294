package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

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

    /** A message to the subscriber's own server. */
    record Webhook(String url, String secret) implements Channel {

        /** Without the secret, which belongs in no log. */
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /** A line on the page of alerts, and a sign on all pages that are open. */
    record Dashboard() implements Channel {}
}
