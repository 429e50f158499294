package dev.commentary.feed.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The signing secrets of all webhooks. Each is computed from a key that a file holds and from a
 * salt that is stored with the webhook and is no secret, so that no secret is stored anywhere.
 * Thread-safe.
 */
public final class WebhookSecrets {

    private static final int FEWEST_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte @Nullable [] key;

    private WebhookSecrets(byte @Nullable [] key) {
        this.key = key;
    }

    /**
     * Reads the key: Base64 of 32 bytes or more.
     *
     * @param file null where none is set, and then there are no secrets
     * @throws IllegalStateException where there is no such file, or it holds no such key
     */
    public static WebhookSecrets of(@Nullable Path file) {
        return new WebhookSecrets(file == null ? null : read(file));
    }

    /** Whether there is a key. */
    public boolean exist() {
        return key != null;
    }

    /**
     * The secret that belongs to a salt.
     *
     * @throws IllegalStateException where there is no key
     */
    public String secret(String salt) {
        if (key == null) {
            throw new IllegalStateException("there is no key to compute secrets from");
        }
        return WebhookSecret.of(Hmac.of(key, salt));
    }

    /** A salt that no other webhook has. */
    public static String newSalt() {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] read(Path file) {
        try {
            byte[] key =
                    Base64.getDecoder()
                            .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length >= FEWEST_BYTES) {
                return key;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Without its cause, which may quote what the file holds.
            throw new IllegalStateException(file + " cannot be read as a key in Base64");
        }
        throw new IllegalStateException(file + " holds less than " + FEWEST_BYTES + " bytes");
    }
}
