package dev.commentary.index.document;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PostId;
import dev.commentary.contract.Reason;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.Revision;
import dev.commentary.contract.WithdrawnPost;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into documents. A post's document is the event followed by the derived fields: the
 * event's own bytes where the strict mapping knows all that is in them, or else the event written
 * anew without what a newer build added. A withdrawn post's document is a tombstone without text.
 * Thread-safe.
 */
public final class Documents {

    private static final byte[] TOMBSTONE_END =
            ",\"withdrawn\":true}".getBytes(StandardCharsets.US_ASCII);

    private final EventCodec codec = new EventCodec();
    private final JsonMapper json = JsonMapper.shared();
    private final PlainJson posts = fieldsOf(EnrichedPost.class);
    private final PlainJson withdrawals = fieldsOf(WithdrawnPost.class);

    /**
     * The document of an event from an enriched topic.
     *
     * @param value the bytes that the event was read from; kept, and never changed
     */
    public Readiness of(PostEvent event, byte[] value) {
        if (!PostId.isValid(event.id())) {
            return new Readiness.Unfit(Reason.MALFORMED, "field id is no post id");
        }
        if (event.revision() < 0) {
            return new Readiness.Unfit(Reason.MALFORMED, "field revision is negative");
        }
        return switch (event) {
            case EnrichedPost post
                    when post.taggings() < 0 || post.taggings() > Revision.MOST_TAGGINGS ->
                    new Readiness.Unfit(
                            Reason.MALFORMED,
                            "field tagging is not between 0 and " + Revision.MOST_TAGGINGS);
            case EnrichedPost post ->
                    new Readiness.Ready(
                            new Document(
                                    post.id(),
                                    post.version(),
                                    false,
                                    post.receivedAt(),
                                    posts.isPlain(value) ? value : codec.write(post),
                                    derivedFields(post)));
            case WithdrawnPost post ->
                    new Readiness.Ready(
                            new Document(
                                    post.id(),
                                    post.revision(),
                                    true,
                                    post.withdrawnAt(),
                                    withdrawals.isPlain(value) ? value : codec.write(post),
                                    TOMBSTONE_END));
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

    private static PlainJson fieldsOf(Class<? extends Record> event) {
        return new PlainJson(
                Arrays.stream(event.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
