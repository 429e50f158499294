package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.source.ListProgress.PendingMap;
import dev.commentary.ingest.source.SourceState.Memory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that has just been asked, and how far its round has come: a round is one document, or an
 * index and then each of its sitemaps that is worth it.
 */
record ListRound(Asked asked) {

    Source source() {
        return asked.source();
    }

    Memory memory() {
        return asked.before().memory();
    }

    ListProgress progress() {
        return progress(memory());
    }

    static ListProgress progress(Memory memory) {
        @Nullable ListProgress list = memory.list();
        return list == null ? ListProgress.BEGIN : list;
    }

    /** Whether a sitemap of an index was asked for. */
    boolean isWithin() {
        return !progress().maps().isEmpty();
    }

    /** Whether what is new to us is history: while the first round lasts all that is there is. */
    boolean isHistory() {
        return asked.before().isFirst()
                || (isWithin() && progress().maps().getFirst().lane() == Lane.BACKFILL);
    }

    /**
     * The source under its own address, where the list has moved under the new one; null where it
     * stays as it was.
     */
    @Nullable Source named(Fetched.Document document) {
        Source named = source().named(null, source().address(), asked.now());
        return asked.changed(named, moved(document));
    }

    /** The progress once a document with these pages was read, oldest first. */
    ListProgress read(List<String> pages) {
        ListProgress now = isHistory() ? progress().withOlder(pages) : progress().with(pages);
        if (!isWithin()) {
            return now;
        }
        PendingMap map = progress().maps().getFirst();
        return now.with(List.of(map.key(), ListProgress.readMark(map.address()))).then(left());
    }

    /** There is nothing to read: of an index the others still can be. */
    Reading failed(String reason, Duration retryAfter) {
        return isWithin()
                ? skipped(reason)
                : asked.failed(reason, retryAfter, asked.before().memory());
    }

    /** A sitemap of an index cannot be read; its turn is over, and its pages keep their lane. */
    Reading skipped(String reason) {
        String map = progress().maps().getFirst().address();
        ListProgress known =
                isHistory() ? progress().with(List.of(ListProgress.waitingMark(map))) : progress();
        int entries = asked.before().condition().entries();
        SourceState after =
                after(
                        null,
                        known.then(left()),
                        0,
                        entries < 0 ? progress().keys().size() : entries,
                        List.of(map + ": " + reason));
        return Reading.of(after, null);
    }

    /**
     * The state with that progress.
     *
     * @param document null where there was nothing to read
     * @param entries in the document
     */
    SourceState after(
            Fetched.@Nullable Document document,
            ListProgress now,
            int news,
            int entries,
            List<String> warnings) {
        SourceState before = asked.before();
        boolean goesOn = !now.maps().isEmpty();
        Rhythm rhythm =
                goesOn
                        ? before.rhythm().goesOn(news, asked.now())
                        : asked.rest(news, document == null ? Duration.ZERO : document.freshFor());
        Validators validators =
                document == null || isWithin()
                        ? before.memory().validators()
                        : document.validators();
        return asked.answered(
                before.memory().listed(validators, now),
                rhythm,
                goesOn && before.isFirst() ? -1 : entries,
                warnings,
                moved(document));
    }

    private @Nullable URI moved(Fetched.@Nullable Document document) {
        return document == null || isWithin() ? null : document.moved();
    }

    private List<PendingMap> left() {
        return progress().maps().subList(1, progress().maps().size());
    }
}
