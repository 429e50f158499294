package dev.commentary.index.consume;

/** Indexing cannot go on until somebody has seen to it; nothing of the batch is committed. */
final class IndexingHalted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexingHalted(String reason) {
        super(reason);
    }
}
