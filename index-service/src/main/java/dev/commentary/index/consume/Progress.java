package dev.commentary.index.consume;

import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** How far one batch has come. Not thread-safe: one batch, one thread. */
final class Progress {

    private final SequencedSet<Document> open;
    private final Map<Document, Outcome.Settled> settled = new HashMap<>();
    private final Map<Document, Outcome.Failed> failed = new HashMap<>();
    private @Nullable Outcome trouble;

    Progress(List<Document> documents) {
        this.open = new LinkedHashSet<>(documents);
    }

    /** The documents to be offered, in their order. */
    List<Document> open() {
        return List.copyOf(open);
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /** What keeps documents open, the latest that was noted; null where nothing did yet. */
    @Nullable Outcome trouble() {
        return trouble;
    }

    /** The outcomes so far. */
    Map<Document, Outcome.Settled> settled() {
        return settled;
    }

    void note(Document document, Outcome outcome) {
        switch (outcome) {
            case Outcome.Settled end -> settle(document, end);
            case Outcome.Failed failure -> {
                failed.put(document, failure);
                trouble = failure;
            }
            case Outcome.Overloaded overloaded -> trouble = overloaded;
            case Outcome.Blocked blocked -> trouble = blocked;
            case Outcome.Halted halted -> trouble = halted;
        }
    }

    /** Refuses what the index fails on again and again, so that the rest can go on. */
    void giveUpOnFailed() {
        failed.forEach((document, failure) ->
                settle(document, new Outcome.Refused(failure.reason(), null)));
        failed.clear();
    }

    private void settle(Document document, Outcome.Settled end) {
        open.remove(document);
        settled.put(document, end);
    }
}
