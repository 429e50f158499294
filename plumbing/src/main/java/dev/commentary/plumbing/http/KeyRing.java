package dev.commentary.plumbing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keys that open the door, from a file of JSON lines: {@code {"id", "name", "sha256",
 * "scopes"}}. The file is read again when it changes. Thread-safe. Without a file, or without a
 * readable one, no key opens anything; a line that is no key is logged and passed over.
 */
final class KeyRing {

    private record Edition(FileTime changed, long sizeBytes) {}

    private record Ring(@Nullable Edition edition, Map<String, Key> byHash) {}

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Ring EMPTY = new Ring(null, Map.of());

    private final JsonMapper json = new JsonMapper();
    private final @Nullable Path file;
    private volatile Ring ring = EMPTY;

    KeyRing(@Nullable Path file) {
        this.file = file;
    }

    /** The stored key of what a caller presented. */
    Optional<Key> find(String presented) {
        return file == null
                ? Optional.empty()
                : Optional.ofNullable(current(file).byHash().get(sha256(presented)));
    }

    private Ring current(Path source) {
        Ring known = ring;
        try {
            BasicFileAttributes now = Files.readAttributes(source, BasicFileAttributes.class);
            Edition edition = new Edition(now.lastModifiedTime(), now.size());
            if (edition.equals(known.edition())) {
                return known;
            }
            Ring fresh = new Ring(edition, read(source));
            ring = fresh;
            return fresh;
        } catch (IOException | UncheckedIOException e) {
            log.warn("no key opens anything: cannot read {} ({})", source, e.toString());
            return EMPTY;
        }
    }

    private Map<String, Key> read(Path source) throws IOException {
        Map<String, Key> byHash = new HashMap<>();
        List<String> lines = Files.readAllLines(source, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                readLine(lines.get(i), source + ":" + (i + 1), byHash);
            }
        }
        return Map.copyOf(byHash);
    }

    private void readLine(String line, String place, Map<String, Key> byHash) {
        try {
            @Nullable Key key = json.readValue(line, Key.class);
            if (key != null) {
                byHash.put(key.sha256(), key);
                return;
            }
        } catch (JacksonException e) {
            log.debug("{}", place, e);
        }
        log.warn("{} is no key, passed over", place);
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
