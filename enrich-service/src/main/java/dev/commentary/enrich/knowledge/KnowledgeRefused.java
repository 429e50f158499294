package dev.commentary.enrich.knowledge;

/** A file of knowledge that cannot be used: the message says which, on which line, and why. */
public final class KnowledgeRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public KnowledgeRefused(String file, String reason) {
        super(file + ": " + reason);
    }

    public KnowledgeRefused(String file, int line, String reason) {
        this(file + ", line " + line, reason);
    }
}
