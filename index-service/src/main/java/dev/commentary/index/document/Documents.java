package dev.commentary.index.document;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into documents. A post's document is the event as this build knows it, so that a
 * field of a newer build never meets the strict mapping, followed by the derived fields. A
 * withdrawn post's document is a tombstone without text. Thread-safe.
 */
public final class Documents {

    private static final byte[] TOMBSTONE_END =
            ",\"withdrawn\":true}".getBytes(StandardCharsets.US_ASCII);

    private final EventCodec codec = new EventCodec();
    private final JsonMapper json = JsonMapper.shared();

    /** The document of an event from an enriched topic. */
    public Readiness of(PostEvent event) {
        if (!PostId.isValid(event.id())) {
            return new Readiness.Unfit(Reason.MALFORMED, "field id is no post id");
        }
        if (event.revision() < 0) {
            return new Readiness.Unfit(Reason.MALFORMED, "field revision is negative");
        }
        return switch (event) {
            case EnrichedPost post -> ready(post, false, post.receivedAt(), derivedFields(post));
            case WithdrawnPost post -> ready(post, true, post.withdrawnAt(), TOMBSTONE_END);
            case ReceivedPost post ->
                    new Readiness.Unfit(
                            Reason.UNKNOWN_TYPE,
                            EventType.of(post).header()
                                    + " has no place on a topic of tagged posts");
        };
    }

    private byte[] derivedFields(EnrichedPost post) {
        byte[] fields = json.writeValueAsBytes(DerivedFields.of(post));
        fields[0] = ',';
        return fields;
    }

    private Readiness ready(PostEvent event, boolean withdrawal, Instant since, byte[] rest) {
        byte[] own = codec.write(event);
        int kept = own.length - 1;
        byte[] source = Arrays.copyOf(own, kept + rest.length);
        System.arraycopy(rest, 0, source, kept, rest.length);
        return new Readiness.Ready(
                new Document(event.id(), event.revision(), withdrawal, since, source));
    }
}
