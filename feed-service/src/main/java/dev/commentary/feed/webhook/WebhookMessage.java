package dev.commentary.feed.webhook;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * One attempt at a message.
 *
 * @param id the same for every attempt, so that a receiver knows what it already has
 * @param sentAt the time of this attempt
 * @param body JSON
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">
 *     Standard Webhooks</a>
 */
public record WebhookMessage(String id, Instant sentAt, String body) {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** The headers that tell and prove who sends it. */
    Map<String, String> headers(String secret) {
        return Map.of(
                ID, id,
                TIMESTAMP, Long.toString(sentAt.getEpochSecond()),
                SIGNATURE, signature(secret));
    }

    /**
     * The signature by that secret, with the version of its scheme.
     *
     * @throws IllegalArgumentException if the secret is none
     */
    String signature(String secret) {
        byte[] key =
                WebhookSecret.find(secret)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no secret of the right form"));
        String signed = id + "." + sentAt.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(Hmac.of(key, signed));
    }
}
