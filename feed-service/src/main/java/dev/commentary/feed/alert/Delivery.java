package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.commentary.contract.EnrichedPost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert about one post, and all that was done to deliver it.
 *
 * @param id the idempotency key: the same alert and post always give the same
 * @param matched what of the post was asked for: words and tags, each once, at most eight
 * @param receivedAt when the post came in
 * @param matchedAt when it was found that the alert must tell of it
 * @param nextAttemptAt null where no attempt follows
 * @param payload what is sent; null once nothing will be sent any more
 * @param trace the W3C trace context that attempts belong to; null where none is recorded
 */
record Delivery(
        String id,
        String alert,
        String alertName,
        String channel,
        PostRef post,
        List<String> matched,
        Instant receivedAt,
        Instant matchedAt,
        Status status,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String payload,
        @Nullable String trace) {

    private static final int KEY_BYTES = 16;

    /** Where a delivery stands. */
    enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("delivered")
        DELIVERED,
        /** Given up after the last attempt, or because no attempt could succeed. */
        @JsonProperty("dead")
        DEAD,
        /** Never tried, because the alert had set off too many within a minute. */
        @JsonProperty("suppressed")
        SUPPRESSED
    }

    /** A post by name. */
    record PostRef(String id, Long revision, @Nullable String title, @Nullable String url) {

        static PostRef of(EnrichedPost post) {
            return new PostRef(post.id(), post.revision(), post.title(), post.url());
        }
    }

    Delivery {
        matched = List.copyOf(matched);
        attempts = List.copyOf(attempts);
    }

    /** The idempotency key: 32 hexadecimal digits. */
    static String key(String alertId, String postId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(alertId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(postId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** When the last attempt was, or else the match. */
    Instant lastChangedAt() {
        return attempts.isEmpty() ? matchedAt : attempts.getLast().at();
    }

    /** The same delivery after an attempt, which is to be tried again then. */
    Delivery triedAgainAt(Instant next, Attempt attempt) {
        return after(attempt, Status.PENDING, next, payload);
    }

    /** The same delivery after its last attempt. */
    Delivery ended(Status end, Attempt attempt) {
        return after(attempt, end, null, null);
    }

    private Delivery after(
            Attempt attempt, Status now, @Nullable Instant next, @Nullable String kept) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Delivery(
                id,
                alert,
                alertName,
                channel,
                post,
                matched,
                receivedAt,
                matchedAt,
                now,
                all,
                next,
                kept,
                trace);
    }
}
