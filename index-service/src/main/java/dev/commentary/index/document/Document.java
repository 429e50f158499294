package dev.commentary.index.document;

import java.time.Instant;

/**
 * One tagging of one revision of a post as the index takes it. Compared by identity: the same one
 * may come twice in one batch.
 */
public final class Document {

    private final String id;
    private final long version;
    private final boolean withdrawal;
    private final Instant since;
    private final byte[] event;
    private final byte[] derived;

    /**
     * A document.
     *
     * @param version orders the documents of a post; the index keeps the highest
     * @param since when the post was received or withdrawn
     * @param event the event's JSON, an object; never changed afterwards
     * @param derived what follows instead of the event's last brace; never changed afterwards
     */
    public Document(
            String id,
            long version,
            boolean withdrawal,
            Instant since,
            byte[] event,
            byte[] derived) {
        this.id = id;
        this.version = version;
        this.withdrawal = withdrawal;
        this.since = since;
        this.event = event;
        this.derived = derived;
    }

    /** The post's id, 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The external version. */
    public long version() {
        return version;
    }

    /** Whether it stands for a post that was taken back. */
    public boolean withdrawal() {
        return withdrawal;
    }

    /** When the post was received or withdrawn. */
    public Instant since() {
        return since;
    }

    /** The length of the JSON. */
    public int sizeBytes() {
        return event.length - 1 + derived.length;
    }

    /** Copies the JSON to a place in a buffer and answers the place after it. */
    public int copyTo(byte[] buffer, int offset) {
        System.arraycopy(event, 0, buffer, offset, event.length - 1);
        System.arraycopy(derived, 0, buffer, offset + event.length - 1, derived.length);
        return offset + sizeBytes();
    }
}
