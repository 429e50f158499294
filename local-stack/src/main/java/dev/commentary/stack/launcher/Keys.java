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
 * Makes the administrator's key of a data folder: raw for the launcher, hashed for the services.
 */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** Makes the key unless the folder has one. */
    static void ensure(DataFolder data) {
        if (Files.exists(data.key()) && Files.exists(data.keysFile())) {
            return;
        }
        try {
            String key = generate();
            write(data.keysFile(), line(key));
            write(data.key(), key + "\n");
        } catch (IOException e) {
            throw new Refusal("cannot write %s: %s".formatted(data.key(), e.getMessage()));
        }
    }

    private static String generate() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "cm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
