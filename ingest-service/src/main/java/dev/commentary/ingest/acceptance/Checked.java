package dev.commentary.ingest.acceptance;

/** A draft after its fields were checked. */
public sealed interface Checked permits Checked.Sound, Refused {

    /**
     * In order, and clean.
     *
     * @param id the identity of the post
     * @param fingerprint of the content, see {@link Fingerprint}
     */
    record Sound(String id, Draft draft, long fingerprint) implements Checked {}
}
