package dev.commentary.feed.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A signing secret as Standard Webhooks writes it: {@code whsec_} and 24 to 64 random bytes in
 * Base64.
 */
public final class WebhookSecret {

    /** What a secret looks like, for people. */
    public static final String FORM = "'whsec_' followed by 24 to 64 bytes in Base64";

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int NEW_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    /** A new secret, from 32 random bytes. */
    public static String generate() {
        byte[] bytes = new byte[NEW_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    public static boolean isValid(String secret) {
        return find(secret).isPresent();
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
