package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes the keys of a data folder: the administrator's, raw for the launcher and hashed for the
 * services, and the one from which the secrets of webhooks are computed.
 */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** Makes what the folder has not. */
    static void ensure(DataFolder data) {
        try {
            if (!Files.exists(data.key()) || !Files.exists(data.keysFile())) {
                String key =
                        "cm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
                write(data.keysFile(), line(key));
                write(data.key(), key + "\n");
            }
            if (!Files.exists(data.webhookKey())) {
                write(data.webhookKey(), Base64.getEncoder().encodeToString(random()) + "\n");
            }
        } catch (IOException e) {
            throw new Refusal(
                    "cannot write keys to %s: %s"
                            .formatted(data.key().getParent(), e.getMessage()));
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The line of the services' keys file for a key. */
    static String line(String key) {
        return """
        {"id":"admin","name":"made by ./commentary up","sha256":"%s","scopes":["admin"]}
        """
                .formatted(Sha256.of(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }
}
