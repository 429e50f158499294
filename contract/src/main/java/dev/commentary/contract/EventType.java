package dev.commentary.contract;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of event, with the major version that this build speaks. */
public enum EventType {
    RECEIVED("commentary.post.received", ReceivedPost.class),
    ENRICHED("commentary.post.enriched", EnrichedPost.class),
    WITHDRAWN("commentary.post.withdrawn", WithdrawnPost.class);

    /** The major version that this build writes and reads; a reader refuses any other. */
    public static final int MAJOR = 1;

    private final String stem;
    private final Class<? extends PostEvent> record;
    private final String header;

    EventType(String stem, Class<? extends PostEvent> record) {
        this.stem = stem;
        this.record = record;
        this.header = stem + ".v" + MAJOR;
    }

    public static EventType of(PostEvent event) {
        return switch (event) {
            case ReceivedPost post -> RECEIVED;
            case EnrichedPost post -> ENRICHED;
            case WithdrawnPost post -> WITHDRAWN;
        };
    }

    /** The kind that a value of {@code ce_type} names; empty where this build does not speak it. */
    public static Optional<EventType> find(String header) {
        return Arrays.stream(values()).filter(type -> type.header.equals(header)).findFirst();
    }

    /** The value of {@code ce_type}, such as {@code commentary.post.received.v1}. */
    public String header() {
        return header;
    }

    String stem() {
        return stem;
    }

    Class<? extends PostEvent> record() {
        return record;
    }
}
