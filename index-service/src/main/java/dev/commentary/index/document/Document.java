package dev.commentary.index.document;

import java.time.Instant;

/**
 * One revision of a post as the index takes it. Compared by identity: the same revision may come
 * twice in one batch.
 */
public final class Document {

    private final String id;
    private final long revision;
    private final boolean withdrawal;
    private final Instant since;
    private final byte[] source;

    /**
     * A document.
     *
     * @param since when the post was received or withdrawn
     * @param source the document's JSON; never changed afterwards
     */
    public Document(String id, long revision, boolean withdrawal, Instant since, byte[] source) {
        this.id = id;
        this.revision = revision;
        this.withdrawal = withdrawal;
        this.since = since;
        this.source = source;
    }

    /** The post's id, 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The external version. */
    public long revision() {
        return revision;
    }

    /** Whether it stands for a post that was taken back. */
    public boolean withdrawal() {
        return withdrawal;
    }

    /** When the post was received or withdrawn. */
    public Instant since() {
        return since;
    }

    /** The JSON itself, not a copy: readers leave it as it is. */
    public byte[] source() {
        return source;
    }
}
