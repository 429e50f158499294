package dev.commentary.ingest.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands for the content of a post: the first 8 bytes of the SHA-256 over all its
 * fields. Two contents of one post that differ have the same one with a chance of 2^-64. The lane
 * is no content, nor is what else a page says of its date: a teaser beside the piece may say it.
 */
final class Fingerprint {

    private static final byte[] ABSENT = {0};
    private static final byte[] PRESENT = {1};

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static long of(Draft draft) {
        Fingerprint print = new Fingerprint();
        print.add(draft.source());
        print.add(draft.externalId());
        print.add(draft.url());
        print.add(draft.note());
        print.add(draft.title());
        print.add(draft.body());
        print.add(draft.postscript());
        print.add(String.join("\n", draft.authors()));
        print.add(draft.outlet());
        print.add(draft.siteName());
        print.add(draft.publishedAt());
        print.add(draft.publishedBasis());
        print.add(draft.updatedAt());
        print.add(draft.language());
        new TreeMap<>(draft.declared()).forEach((name, value) -> print.add(name + "\n" + value));
        return ByteBuffer.wrap(print.digest.digest()).getLong();
    }

    private void add(@Nullable String field) {
        if (field == null) {
            digest.update(ABSENT);
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(PRESENT);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
