package dev.commentary.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Hub-Signature} of a push: {@code method=hex}, the HMAC of the body by the
 * secret of the subscription.
 *
 * @see <a href="https://www.w3.org/TR/websub/#signature-validation">WebSub, 7.1</a>
 */
public final class HubSignature {

    private static final Map<String, String> METHODS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", "HmacSHA256",
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private HubSignature() {}

    /** Whether the body is signed by that secret. */
    public static boolean isValid(@Nullable String header, String secret, byte[] body) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        @Nullable String algorithm =
                METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(given, mac.doFinal(body));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
