package dev.commentary.feed.webhook;

import java.util.Base64;
import java.util.Optional;

/** A signing secret as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in Base64. */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private WebhookSecret() {}

    static String of(byte[] bytes) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes that sign; empty where the text is no secret. */
    static Optional<byte[]> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            return Optional.of(bytes)
                    .filter(b -> b.length >= FEWEST_BYTES && b.length <= MOST_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
