package dev.commentary.plumbing.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a keys file. */
final class KeyLines {

    private KeyLines() {}

    static String line(String id, String key, String... scopes) {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of(
                                "id",
                                id,
                                "name",
                                id,
                                "sha256",
                                sha256(key),
                                "scopes",
                                List.of(scopes)));
    }

    static String sha256(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
