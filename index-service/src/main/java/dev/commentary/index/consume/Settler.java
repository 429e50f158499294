package dev.commentary.index.consume;

import dev.commentary.index.IndexProperties;
import dev.commentary.index.bulk.BulkAnswer;
import dev.commentary.index.bulk.BulkBody;
import dev.commentary.index.bulk.BulkOutcomes;
import dev.commentary.index.bulk.BulkPort;
import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offers the documents of a batch to the index until each is settled: all in one call where that
 * goes, then those again that found no room, with growing pauses, for as long as the patience
 * lasts. Thread-safe.
 */
final class Settler {

    private final BulkPort index;
    private final IndexProperties properties;
    private final IndexingStatus status;
    private final Clock clock;
    private final Pause pause;

    Settler(
            BulkPort index,
            IndexProperties properties,
            IndexingStatus status,
            Clock clock,
            Pause pause) {
        this.index = index;
        this.properties = properties;
        this.status = status;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * An outcome for each document.
     *
     * @throws NotSettled where patience ends first; offering all of them again is safe
     * @throws IndexingHalted where no write makes sense until somebody has seen to it
     */
    Map<Document, Outcome.Settled> settle(List<Document> documents) {
        Progress progress = new Progress(documents);
        Instant deadline = clock.instant().plus(properties.patience());
        Duration next = properties.firstPause();
        offer(progress);
        while (!progress.isDone()) {
            if (clock.instant().isAfter(deadline)) {
                return giveUp(progress);
            }
            pause.pause(next);
            next = shorter(next.multipliedBy(2), properties.longestPause());
            offer(progress);
        }
        return progress.settled();
    }

    private void offer(Progress progress) {
        Deque<List<Document>> calls =
                new ArrayDeque<>(BulkBody.split(progress.open(), properties.bulkSize().toBytes()));
        boolean answered = true;
        while (answered && !calls.isEmpty()) {
            answered = call(calls.removeFirst(), calls, progress);
        }
        report(progress);
    }

    /** One call; false where a further one would find nobody there either. */
    private boolean call(List<Document> documents, Deque<List<Document>> calls, Progress progress) {
        BulkAnswer answer = index.send(documents);
        if (answer instanceof BulkAnswer.Unreadable && documents.size() > 1) {
            int half = documents.size() / 2;
            calls.addFirst(documents.subList(half, documents.size()));
            calls.addFirst(documents.subList(0, half));
            return true;
        }
        List<Outcome> outcomes = BulkOutcomes.of(documents, answer);
        for (int i = 0; i < outcomes.size(); i++) {
            progress.note(documents.get(i), outcomes.get(i));
        }
        return answer instanceof BulkAnswer.Itemised || answer instanceof BulkAnswer.Unreadable;
    }

    private void report(Progress progress) {
        @Nullable Outcome trouble = progress.isDone() ? null : progress.trouble();
        switch (trouble) {
            case null -> status.going();
            case Outcome.Settled settled -> status.going();
            case Outcome.Overloaded overloaded -> status.waiting(overloaded.reason());
            case Outcome.Failed failed -> status.waiting(failed.reason());
            case Outcome.Blocked blocked -> status.blocked(blocked.reason());
            case Outcome.Halted halted -> throw new IndexingHalted(halted.reason());
        }
    }

    private Map<Document, Outcome.Settled> giveUp(Progress progress) {
        progress.giveUpOnFailed();
        if (progress.isDone()) {
            return progress.settled();
        }
        throw new NotSettled(progress.open().size(), String.valueOf(progress.trouble()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
