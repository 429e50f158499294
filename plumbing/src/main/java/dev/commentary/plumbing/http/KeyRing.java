package dev.commentary.plumbing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keys that open the door, from a file of JSON lines: {@code {"id", "name", "sha256",
 * "scopes"}}. The file is read again when it changes. Thread-safe. Without a file, or without a
 * readable one, no key opens anything.
 */
final class KeyRing {

    private record Ring(@Nullable FileTime changed, Map<String, Key> byHash) {}

    private final JsonMapper json = new JsonMapper();
    private final @Nullable Path file;
    private volatile Ring ring = new Ring(null, Map.of());

    KeyRing(@Nullable Path file) {
        this.file = file;
    }

    /** The stored key of what a caller presented. */
    Optional<Key> find(String presented) {
        return Optional.ofNullable(current().byHash().get(sha256(presented)));
    }

    private Ring current() {
        if (file == null || !Files.isReadable(file)) {
            return new Ring(null, Map.of());
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(ring.changed())) {
                ring = new Ring(changed, read(file));
            }
            return ring;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys file " + file, e);
        }
    }

    private Map<String, Key> read(Path source) throws IOException {
        try (Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Key.class))
                    .collect(Collectors.toUnmodifiableMap(Key::sha256, key -> key, (a, b) -> b));
        }
    }

    // A plain hash is enough: keys are 256 random bits, so there is nothing to guess.
    private static String sha256(String presented) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(presented.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
