package dev.commentary.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a post: the first 16 bytes of the SHA-256 of what names it, as 32 hexadecimal
 * digits. In order of preference a post is named by source and external id, by its canonical
 * address, by its external id alone, or by its text. Title and author never count: both get
 * corrected.
 */
public final class PostId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int BYTES = 16;

    private PostId() {}

    /** Tells the identity of a post. */
    public static String of(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String url,
            String body) {
        if (source != null && externalId != null) {
            return hash("guid", source, externalId);
        }
        if (url != null) {
            return hash("url", CanonicalUrl.of(url));
        }
        if (externalId != null) {
            return hash("external", externalId);
        }
        return hash("text", WHITE_SPACE.matcher(body).replaceAll(" ").strip());
    }

    public static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    private static String hash(String kind, String... names) {
        MessageDigest digest = sha256();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String name : names) {
            digest.update((byte) 0);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
