package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.archive.Span;
import dev.commentary.ingest.imports.Format;
import dev.commentary.ingest.imports.ImportedPost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one file on their way: a bounded number of them waits for Kafka, of the others only
 * the outcome is kept. For one thread.
 */
final class ImportRun {

    private record Pending(
            @Nullable String title, @Nullable Span span, CompletableFuture<Outcome> outcome) {}

    private final @Nullable String name;
    private final Format format;
    private final Lane lane;
    private final int mostPending;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<OutcomeJson> outcomes = new ArrayList<>();
    private int accepted;
    private int unchanged;
    private int refused;
    private int failed;

    ImportRun(@Nullable String name, Format format, Lane lane, int mostPending) {
        this.name = name;
        this.format = format;
        this.lane = lane;
        this.mostPending = mostPending;
    }

    void add(ImportedPost post, CompletableFuture<Outcome> outcome) {
        pending.add(new Pending(post.title(), post.span(), outcome));
        if (pending.size() > mostPending) {
            settle(pending.remove());
        }
    }

    boolean hasFailed() {
        while (!pending.isEmpty() && pending.element().outcome().isDone()) {
            settle(pending.remove());
        }
        return failed > 0;
    }

    /** Waits for what is still on its way. */
    ImportSummary summary() {
        while (!pending.isEmpty()) {
            settle(pending.remove());
        }
        return new ImportSummary(
                name, format.label(), lane.value(), accepted, unchanged, refused, failed, outcomes);
    }

    private void settle(Pending post) {
        Outcome outcome = post.outcome().join();
        switch (outcome) {
            case Outcome.Accepted done -> accepted++;
            case Outcome.Unchanged done -> unchanged++;
            case Outcome.Refused done -> refused++;
            case Outcome.Failed done -> failed++;
        }
        outcomes.add(OutcomeJson.ofPost(outcome, post.title(), post.span()));
    }
}
